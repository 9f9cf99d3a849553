import type { DrawnElement } from './drawnElement.ts';
import type { EditorServices } from './editorServices.ts';

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Room between the boxes and a flow that goes back below them. */
const DETOUR = 40;

/**
 * Draws a flow; one step of undo.
 *
 * A flow back along the same row would lie on the flows between: it goes below the boxes instead.
 */
export function connectElements(
  { modeling, oneStep }: EditorServices,
  source: DrawnElement,
  target: DrawnElement,
): void {
  oneStep.run(() => {
    const connection = modeling.connect(source as never, target as never);
    const detour = detourBelow(source as unknown as Box, target as unknown as Box);
    if (detour) modeling.updateWaypoints(connection as never, detour as never);
  });
}

/** Corners of a way below two boxes of one row, from right to left; null where none is needed. */
export function detourBelow(source: Box, target: Box) {
  const isBack = target.x + target.width <= source.x;
  const isSameRow = target.y < bottomOf(source) && source.y < bottomOf(target);
  if (!isBack || !isSameRow) return null;
  const below = Math.max(bottomOf(source), bottomOf(target)) + DETOUR;
  const [from, to] = [middleOf(source), middleOf(target)];
  return [
    { x: from, y: bottomOf(source) },
    { x: from, y: below },
    { x: to, y: below },
    { x: to, y: bottomOf(target) },
  ];
}

function bottomOf({ y, height }: Box): number {
  return y + height;
}

function middleOf({ x, width }: Box): number {
  return x + width / 2;
}
