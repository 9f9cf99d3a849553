import type { ModuleDeclaration } from '../ModuleDeclaration.ts';

import { ProcedurePapers } from './ProcedurePapers.ts';

/** Keeps the papers and fees of the draft under the drawing's own undo. */
export const procedurePapersModule: ModuleDeclaration = {
  __init__: ['procedurePapers'],
  procedurePapers: ['type', ProcedurePapers],
};
