import type { ModuleDeclaration } from '../ModuleDeclaration.ts';

import { ChangeMarks } from './ChangeMarks.ts';

/** Shows on a drawing what is new, gone or changed in it. */
export const changeMarksModule: ModuleDeclaration = {
  __init__: ['changeMarks'],
  changeMarks: ['type', ChangeMarks],
};
