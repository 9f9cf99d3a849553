import type { ModuleDeclaration } from '../ModuleDeclaration.ts';

import { PathToken } from './PathToken.ts';

/** Moves a token along the path of a problem. */
export const pathTokenModule: ModuleDeclaration = {
  __init__: ['pathToken'],
  pathToken: ['type', PathToken],
};
