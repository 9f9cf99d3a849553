import type { ModuleDeclaration } from '../ModuleDeclaration.ts';

import { TokenMarks } from './TokenMarks.ts';

/** Shows where a dossier stands on its diagram. */
export const tokenMarksModule: ModuleDeclaration = {
  __init__: ['tokenMarks'],
  tokenMarks: ['type', TokenMarks],
};
