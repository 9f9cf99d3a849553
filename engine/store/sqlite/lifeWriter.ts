import type { Change } from '../../model/change.ts';
import { draftComments, draftSaves, lifeSteps } from './lifeTables.ts';
import { revisedWriter } from './revisedWriter.ts';
import { deleteFrom, insertInto, putInto, replaceIn, type Drizzle } from './statements.ts';

/** Writes the steps, saves and comments of a change; every statement is prepared once. */
export function lifeWriter(db: Drizzle): (change: Change) => void {
  const insertStep = insertInto(db, lifeSteps);
  const putSave = putInto(db, draftSaves, {
    id: draftSaves.saveId,
    changing: [
      'revision',
      'savedAt',
      'saveCount',
      'isAutomatic',
      'bpmn',
      'forms',
      'papers',
      'fees',
      'decisions',
    ],
  });
  const removeSave = deleteFrom(db, draftSaves, draftSaves.saveId);
  const writeComment = revisedWriter(
    insertInto(db, draftComments),
    replaceIn(db, draftComments, {
      id: 'commentId',
      revision: 'revision',
      changing: ['elementName', 'assigneeId', 'isOpen', 'remarks', 'revision'],
    }),
    'comment',
  );
  return (change) => {
    for (const row of change.lifeSteps) insertStep(row);
    for (const id of change.removedSaveIds) removeSave(id);
    for (const row of change.saves) putSave({ ...row });
    for (const row of change.comments) writeComment(row);
  };
}
