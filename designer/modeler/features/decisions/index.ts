import type { ModuleDeclaration } from '../ModuleDeclaration.ts';

import { ProcedureDecisions } from './ProcedureDecisions.ts';

/** Keeps the DMN files of the draft under the drawing's own undo. */
export const procedureDecisionsModule: ModuleDeclaration = {
  __init__: ['procedureDecisions'],
  procedureDecisions: ['type', ProcedureDecisions],
};
