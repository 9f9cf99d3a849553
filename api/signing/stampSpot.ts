/** Where a page lies in its own coordinates, and how far it is turned when shown. */
type PageBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Clockwise: 0, 90, 180 or 270. */
  readonly turned: number;
};

type Size = { readonly width: number; readonly height: number };

/** Six numbers of a transformation matrix of PDF. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The rectangle of the stamp on the page, and the matrix that turns it with the page. */
export type StampSpot = {
  readonly rect: readonly [number, number, number, number];
  readonly matrix: Matrix;
};

const MARGIN = 8;

/**
 * The right end of the foot of a page as it is shown, scanned pages that lie on their side too: the
 * bottom margin of an official letter has no text (Decree 30/2020, annex I).
 */
export function stampSpot({ x, y, turned, ...page }: PageBox, { width, height }: Size): StampSpot {
  const right = x + page.width - MARGIN;
  const top = y + page.height - MARGIN;
  const left = x + MARGIN;
  const foot = y + MARGIN;
  switch (((turned % 360) + 360) % 360) {
    case 90:
      return { rect: [right - height, top - width, right, top], matrix: [0, 1, -1, 0, 0, 0] };
    case 180:
      return { rect: [left, top - height, left + width, top], matrix: [-1, 0, 0, -1, 0, 0] };
    case 270:
      return { rect: [left, foot, left + height, foot + width], matrix: [0, -1, 1, 0, 0, 0] };
    default:
      return { rect: [right - width, foot, right, foot + height], matrix: [1, 0, 0, 1, 0, 0] };
  }
}
