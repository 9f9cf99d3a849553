/** A rectangle in the units of BPMN DI, which the drawing tool shows as pixels. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A corner of a line. */
export type Point = { readonly x: number; readonly y: number };

/** The same rectangle somewhere else. */
export function movedBox(box: Box, by: Point): Box {
  return { ...box, x: box.x + by.x, y: box.y + by.y };
}

/** The point in its middle. */
export function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
