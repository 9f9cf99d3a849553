import type {
  PopupMenuActionEntry,
  PopupMenuEntries,
} from 'diagram-js/lib/features/popup-menu/PopupMenuProvider';

import type { ProcedureRow } from '../../../api/contract/procedures.ts';
import { foldText } from '../../../engine/model/foldText.ts';
import { readText } from '../../../engine/parse/moddleElement.ts';
import type { DrawnElement } from '../drawnElement.ts';
import type { EditorServices } from '../editorServices.ts';
import { mainProcess } from '../findElements.ts';
import { otherSymbols } from './otherSymbols.ts';
import { STEPS, type Step } from './stepCatalogue.ts';
import { addCall, addStep } from './stepLibrary.ts';
import { stepTexts } from './stepTexts.ts';

/** What the menu offers, and where what is chosen goes. */
export type Offer = {
  readonly services: EditorServices;
  readonly procedures: readonly ProcedureRow[];
  /** The element that is led on from; null: what is chosen stands by itself. */
  readonly after: DrawnElement | null;
};

type Entry = readonly [id: string, entry: PopupMenuActionEntry];

/** Steps in administrative terms, parts and procedures to call, then the symbols of BPMN. */
export function stepEntries(offer: Offer): PopupMenuEntries {
  const callable = callableOf(offer);
  const codes = new Set(callable.map(({ code }) => code));
  const steps = STEPS.filter(({ calls }) => calls === null || codes.has(calls));
  const parts = new Set(STEPS.map(({ calls }) => calls));
  const calls = callable.filter(({ code }) => !parts.has(code));
  return {
    ...Object.fromEntries([
      ...steps.map((step) => stepEntry(offer, step)),
      ...calls.map((procedure) => callEntry(offer, procedure)),
    ]),
    ...otherSymbols(offer.services, offer.after),
  };
}

/** Published procedures but the one that is drawn, which would never end. */
function callableOf({ services, procedures }: Offer): readonly ProcedureRow[] {
  const own = mainProcess(services)?.process;
  const ownCode = own ? readText(own, 'lt:procedureCode') : null;
  return procedures.filter(({ code, inForce }) => inForce !== null && code !== ownCode);
}

function stepEntry({ services, after }: Offer, step: Step): Entry {
  const t = stepTexts();
  const label = t(`name.${step.key}`);
  const description = t(`hint.${step.key}`);
  return [
    `step.${step.key}`,
    {
      label,
      description,
      className: step.icon,
      search: foldText(`${label} ${description}`),
      group: { id: step.group, name: t(`group.${step.group}`) },
      action: () => addStep(services, step, after),
    },
  ];
}

function callEntry({ services, after }: Offer, { code, name }: ProcedureRow): Entry {
  const t = stepTexts();
  return [
    `call.${code}`,
    {
      label: name,
      description: t('hint.published', { code }),
      className: 'bpmn-icon-call-activity',
      search: foldText(`${name} ${code}`),
      group: { id: 'published', name: t('group.published') },
      action: () => addCall(services, { code, name }, after),
    },
  ];
}
