import type { ModuleDeclaration } from '../ModuleDeclaration.ts';

import { LockedCommandStack } from './LockedCommandStack.ts';
import { StillDragging } from './StillDragging.ts';

/** Offers nothing. */
class Nothing {}

/**
 * A drawing to look at with everything around it: no palette, pad, dragging, writing on the canvas
 * or keys, and no command is carried out.
 */
export const lockedModule: ModuleDeclaration = {
  commandStack: ['type', LockedCommandStack],
  dragging: ['type', StillDragging],
  paletteProvider: ['type', Nothing],
  contextPadProvider: ['type', Nothing],
  labelEditingProvider: ['type', Nothing],
  keyboardBindings: ['type', Nothing],
  keyboardMoveSelection: ['type', Nothing],
};
