import type { ModuleDeclaration } from '../ModuleDeclaration.ts';

import { ExecutedOnly } from './ExecutedOnly.ts';

/** Takes from menus and pads what the engine refuses to execute. */
export const executedOnlyModule: ModuleDeclaration = {
  __init__: ['executedOnly'],
  executedOnly: ['type', ExecutedOnly],
};
