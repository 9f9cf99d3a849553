/** A rectangle of the drawing. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Room beside and below a box; less beside, where a flow leads from one box to the next. */
const APART_X = 10;
const APART_Y = 30;
const TRIES_MAX = 200;

/** The wanted box, or the first below it that lies over none of the others. Pure. */
export function freePlace(wanted: Box, others: readonly Box[]): Box {
  let box = wanted;
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const inTheWay = others.filter((other) => lieOver(box, other));
    if (inTheWay.length === 0) return box;
    const lowest = Math.min(...inTheWay.map(({ y, height }) => y + height));
    box = { ...box, y: lowest + APART_Y };
  }
  return box;
}

function lieOver(one: Box, other: Box): boolean {
  const apartX = one.x + one.width + APART_X <= other.x || other.x + other.width + APART_X <= one.x;
  const apartY =
    one.y + one.height + APART_Y <= other.y || other.y + other.height + APART_Y <= one.y;
  return !apartX && !apartY;
}
