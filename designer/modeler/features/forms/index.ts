import type { ModuleDeclaration } from '../ModuleDeclaration.ts';

import { ProcedureForms } from './ProcedureForms.ts';

/** Keeps the forms of the draft under the drawing's own undo. */
export const procedureFormsModule: ModuleDeclaration = {
  __init__: ['procedureForms'],
  procedureForms: ['type', ProcedureForms],
};
