import type { DraftSave, SaveNote } from '../../model/life.ts';
import type { LifeReads } from '../store.ts';
import { rowsOf, type MemoryTables } from './memoryTables.ts';

/** Reads of the life of a procedure. */
export function memoryLifeReads(tables: MemoryTables): LifeReads {
  return {
    listLifeSteps: async (id) =>
      rowsOf(
        tables.lifeSteps,
        ({ procedureId }) => procedureId === id,
        ({ seq }) => [seq],
      ),
    listSaves: async (id) =>
      rowsOf(
        tables.saves,
        ({ procedureId }) => procedureId === id,
        ({ revision }) => [-revision],
      ).map(noteOf),
    findSave: async (saveId) => tables.saves.get(saveId) ?? null,
    listComments: async (id) =>
      rowsOf(
        tables.comments,
        ({ procedureId }) => procedureId === id,
        ({ createdAt, commentId }) => [createdAt, commentId],
      ),
  };
}

function noteOf(save: DraftSave): SaveNote {
  const { bpmn: _b, decisions: _d, forms: _f, papers: _p, fees: _e, ...note } = save;
  return note;
}
