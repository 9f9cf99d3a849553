import { nodesOf } from '../steps/placeAfter.ts';
import type { DrawnElement } from '../drawnElement.ts';
import type { EditorServices } from '../editorServices.ts';

/** The nodes of the drawing as they are read: from left to right, then from top to bottom. */
export function nodesInOrder(services: EditorServices): readonly DrawnElement[] {
  return nodesOf(services).toSorted((one, other) => one.x - other.x || one.y - other.y);
}
