import { objectOf, type DrawnElement } from '../drawnElement.ts';
import type { EditorServices } from '../editorServices.ts';
import { appendedTo } from '../changes/appendedTo.ts';
import { mainProcess } from '../findElements.ts';
import { SCROLL_PADDING } from '../fitDrawing.ts';
import { spotBehindLast } from './placeAfter.ts';

/** What the drawing tool's factory makes. */
type Target = { readonly type: string };

const SIZE = { width: 100, height: 80 } as const;

/** Draws a symbol of BPMN behind an element, or behind the last one; one step of undo. */
export function placeShape(
  services: EditorServices,
  target: Target,
  after: DrawnElement | null,
): void {
  const { elementFactory, autoPlace, modeling, selection, canvas } = services;
  const shape = elementFactory.createShape(target);
  const parent = mainProcess(services)?.element;
  const isBehind = after !== null && appendedTo(objectOf(after)).length > 0;
  const placed = isBehind
    ? autoPlace.append(after as never, shape as never)
    : modeling.createShape(shape, spotBehindLast(services, SIZE), parent as never);
  selection.select(placed as never);
  canvas.scrollToElement(placed as never, SCROLL_PADDING);
}
