import type { DraftSave, SaveNote } from '../../engine/model/life.ts';
import type { SaveRow, SaveView } from '../contract/life.ts';
import type { Directory } from './directory.ts';
import { toMoment } from './moment.ts';

/** The kept saves of a draft in their order; a restored one says when its original was made. */
export function presentSaveRows(
  saves: readonly SaveNote[],
  directory: Directory,
): readonly SaveRow[] {
  const momentOf = (revision: number) => {
    const original = saves.find((save) => save.revision === revision);
    return original === undefined ? null : toMoment(original.savedAt);
  };
  return saves.map((save) => {
    const { saveId, revision, beganAt, savedAt, savedBy, saveCount, isAutomatic } = save;
    return {
      saveId,
      revision,
      beganAt: toMoment(beganAt),
      savedAt: toMoment(savedAt),
      savedBy: directory.personRef(savedBy),
      saveCount,
      isAutomatic,
      restored: save.restoredFrom === null ? null : { savedAt: momentOf(save.restoredFrom) },
    };
  });
}

/** A kept save with everything that was saved. */
export function presentSave(save: DraftSave): SaveView {
  const { saveId, revision, bpmn, decisions, forms, papers, fees } = save;
  return { saveId, revision, bpmn, decisions, forms, papers, fees };
}
