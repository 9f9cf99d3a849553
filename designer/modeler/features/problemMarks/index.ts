import type { ModuleDeclaration } from '../ModuleDeclaration.ts';

import { ProblemMarks } from './ProblemMarks.ts';

/** Shows the findings of the check on the drawing itself. */
export const problemMarksModule: ModuleDeclaration = {
  __init__: ['problemMarks'],
  problemMarks: ['type', ProblemMarks],
};
