import { canonicalJson } from '../../model/canonicalJson.ts';
import type { PersonId } from '../../model/ids.ts';
import type { DraftSave, SaveNote } from '../../model/life.ts';
import type { Draft, ProcedureContent } from '../../model/procedure.ts';
import type { Instant } from '../../model/time.ts';

const HOUR_MS = 3_600_000;
/** Of one procedure; beyond it the oldest are given up, so that a file does not grow for ever. */
export const SAVES_MAX = 100;

/** A save that is made now. */
export type NewSave = {
  /** Of the draft after it. */
  readonly revision: number;
  readonly content: ProcedureContent;
  readonly at: Instant;
  readonly personId: PersonId | null;
  readonly isAutomatic: boolean;
  readonly restoredFrom: number | null;
};

/** What a save writes into the list of saves. */
export type KeptSaves = {
  readonly saves: readonly DraftSave[];
  readonly removedSaveIds: readonly string[];
};

/**
 * How a save is kept: in a line of its own, or in that of the last one, when that was made without
 * being asked for by the same person less than an hour after it began. A save that was asked for
 * ends such a line, and so does a step of the review (it moves the revision). A restored one always
 * has its own, and one that changes nothing has none. Pure.
 *
 * `kept` is newest first; without `draft` it is the first save of all.
 */
export function keepSave(
  save: NewSave,
  draft: Draft | null,
  { procedureId, kept }: { readonly procedureId: string; readonly kept: readonly SaveNote[] },
): KeptSaves {
  const [last] = kept;
  if (last !== undefined && draft !== null && isSame(draft, save)) return NOTHING;
  const isNext = last !== undefined && draft !== null && last.revision === draft.revision;
  if (isNext && continues(last, save)) {
    const { saveId, beganAt, saveCount, restoredFrom } = last;
    const line = { saveId, beganAt, saveCount: saveCount + 1, restoredFrom };
    return { saves: [{ ...toSave(save, procedureId), ...line }], removedSaveIds: [] };
  }
  const tooOld = kept.slice(SAVES_MAX - 1).map(({ saveId }) => saveId);
  return { saves: [toSave(save, procedureId)], removedSaveIds: tooOld };
}

const NOTHING: KeptSaves = { saves: [], removedSaveIds: [] };

/** A button pressed twice changes nothing; a restored save is one, whatever stands there. */
function isSame(draft: Draft, { content, restoredFrom }: NewSave): boolean {
  const textOf = ({ bpmn, decisions, forms, papers, fees }: ProcedureContent): string =>
    canonicalJson({ bpmn, decisions, forms, papers, fees });
  return restoredFrom === null && draft.bpmn === content.bpmn && textOf(draft) === textOf(content);
}

function continues(last: SaveNote, { at, personId, restoredFrom }: NewSave): boolean {
  const isOfPerson = last.savedBy === personId && last.isAutomatic;
  return isOfPerson && restoredFrom === null && at - last.beganAt < HOUR_MS;
}

function toSave(save: NewSave, procedureId: string): DraftSave {
  const { revision, at, personId, isAutomatic, restoredFrom } = save;
  const { bpmn, decisions, forms, papers, fees } = save.content;
  return {
    saveId: `${procedureId}.${revision}`,
    procedureId,
    revision,
    beganAt: at,
    savedAt: at,
    savedBy: personId,
    saveCount: 1,
    isAutomatic,
    restoredFrom,
    bpmn,
    decisions,
    forms,
    papers,
    fees,
  };
}
