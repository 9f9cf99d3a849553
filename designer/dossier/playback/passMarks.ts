import type { Pass } from '../../../api/contract/pathTaken.ts';
import { formatMoment } from '../../i18n/formatMoment.ts';
import { formatWorkingTime } from '../../i18n/workingTime.ts';
import type { Translate } from '../../i18n/useTexts.ts';
import type { PassedMark } from '../../modeler/features/tokenMarks/TokenMarks.ts';
import type { DossierTranslate } from '../useDossierTexts.ts';

/** The words that marks are written in. */
export type MarkWords = { readonly told: DossierTranslate; readonly t: Translate };

/**
 * What the drawing shows of the way: each element once, by its last pass. Elements that take no
 * time have a tick and no note.
 */
export function passMarks(passes: readonly Pass[], words: MarkWords): readonly PassedMark[] {
  const last = new Map(passes.map((pass) => [pass.elementId, pass]));
  return [...last.values()].map((pass) => ({
    elementId: pass.elementId,
    note: takesTime(pass) ? noteOf(pass, words) : null,
    isLate: pass.lateMinutes > 0,
    isInterrupted: pass.how === 'interrupted',
  }));
}

/** A step with a budget, or something that was waited for. */
export function takesTime({ minutes, budgetMinutes, enteredAt, leftAt }: Pass): boolean {
  return budgetMinutes !== null || (minutes ?? 0) > 0 || enteredAt !== leftAt;
}

function noteOf(pass: Pass, { told, t }: MarkWords): string {
  const at = formatMoment(pass.leftAt);
  const left = told(pass.how === 'interrupted' ? 'diagram.interrupted' : 'diagram.left', { at });
  const late =
    pass.lateMinutes > 0
      ? told('diagram.lateBy', { time: formatWorkingTime(pass.lateMinutes, t) })
      : null;
  return [left, tookOf(pass, { told, t }), late].filter((line) => line !== null).join('\n');
}

function tookOf({ minutes, budgetMinutes }: Pass, { told, t }: MarkWords): string | null {
  if (minutes === null) return null;
  const time = formatWorkingTime(minutes, t);
  return budgetMinutes === null
    ? told('diagram.took', { time })
    : told('diagram.ofBudget', { time, budget: formatWorkingTime(budgetMinutes, t) });
}
