import type { ModuleDeclaration } from '../ModuleDeclaration.ts';

import { OneStep } from './OneStep.ts';

/** Lets several changes be undone together. */
export const oneStepModule: ModuleDeclaration = {
  __init__: ['oneStep'],
  oneStep: ['type', OneStep],
};
