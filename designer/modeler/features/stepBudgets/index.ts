import type { ModuleDeclaration } from '../ModuleDeclaration.ts';

import { StepBudgets } from './StepBudgets.ts';

/** Writes the budget of each step into its corner. */
export const stepBudgetsModule: ModuleDeclaration = {
  __init__: ['stepBudgets'],
  stepBudgets: ['type', StepBudgets],
};
