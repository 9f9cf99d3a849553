import type { ModuleDeclaration } from '../ModuleDeclaration.ts';
import { UserTaskFirst } from './UserTaskFirst.ts';

/** Makes a step done by a person the one that is drawn when nothing else is said. */
export const userTaskFirstModule: ModuleDeclaration = {
  __init__: ['userTaskFirst'],
  userTaskFirst: ['type', UserTaskFirst],
};
