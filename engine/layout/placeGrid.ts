import type { ModdleElement } from 'bpmn-moddle';
import type { Box } from './box.ts';
import { countTracks, TRACK, type Tracks } from './countTracks.ts';
import type { Row, Rows } from './rowsOf.ts';
import type { ScopeContent } from './scopeContent.ts';

/** Columns, rows and bands with their measures, and the boxes of nodes and boundary events. */
export type Grid = {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<ModdleElement, Box>;
  readonly bands: readonly { readonly y: number; readonly height: number }[];
  readonly middleOf: ReadonlyMap<Row, number>;
  /** Where the gap behind a column begins; -1 is the one before the first. */
  readonly gapX: (column: number) => number;
  readonly tracks: Tracks;
};

type Measured = {
  readonly content: ScopeContent;
  readonly columns: ReadonlyMap<ModdleElement, number>;
  readonly rows: Rows;
  readonly sizeOf: (node: ModdleElement) => Pick<Box, 'width' | 'height'>;
  readonly heightsMin: readonly number[];
};

const GAP = 56;
const MARGIN = 20;
/** The name of an event or a gateway stands below it. */
const HALF_MIN = 55;
const CHANNEL_HALF = 15;
const EVENT_SIZE = 36;
const EVENTS_APART = 95;

/** What boundary events need below their host: half of one, a line for each, and their names. */
const below = (count: number): number => (count === 0 ? 0 : EVENT_SIZE / 2 + 32 + 10 * count);

/** Gives columns and rows the room that what stands in them needs, and lines theirs between. */
export function placeGrid(measured: Measured): Grid {
  const { content, columns, rows, sizeOf } = measured;
  const tracks = countTracks({ content, columns, rows });
  const { lefts, width, gapX } = placeColumns(measured, tracks);
  const { middleOf, bands, height } = placeRows(measured);
  const boxes = new Map<ModdleElement, Box>();
  for (const node of [...content.nodes, ...content.aside]) {
    const { width: own, height: high } = sizeOf(node);
    const column = lefts[columns.get(node) ?? 0] ?? { x: 0, width: own };
    const middle = middleOf.get(rows.rowOf.get(node) as Row) ?? 0;
    const x = column.x + (column.width - own) / 2;
    boxes.set(node, { x, y: middle - high / 2, width: own, height: high });
  }
  for (const [host, events] of content.boundaries) {
    const box = boxes.get(host);
    if (box !== undefined) placeOnBorder(box, events, boxes);
  }
  return { width, height, boxes, bands, middleOf, gapX, tracks };
}

function placeColumns({ content, columns, sizeOf }: Measured, tracks: Tracks) {
  const count = Math.max(-1, ...columns.values()) + 1;
  const widths = Array.from({ length: count }, () => EVENT_SIZE);
  for (const node of [...content.nodes, ...content.aside]) {
    const at = columns.get(node) ?? 0;
    widths[at] = Math.max(widths[at] ?? 0, sizeOf(node).width);
  }
  const gapOf = (column: number): number => GAP + TRACK * Math.max(0, tracks.countIn(column) - 1);
  const gaps = new Map([[-1, 0]]);
  let x = gapOf(-1);
  const lefts = widths.map((width, at) => {
    const left = { x, width };
    gaps.set(at, x + width);
    x += width + gapOf(at);
    return left;
  });
  return { lefts, width: x, gapX: (column: number): number => gaps.get(column) ?? 0 };
}

function placeRows({ content, rows, sizeOf, heightsMin }: Measured) {
  const middleOf = new Map<Row, number>();
  let y = 0;
  const bands = heightsMin.map((heightMin, at) => {
    const own = rows.rows.filter(({ band }) => band === at);
    const sizes = own.map((row) => rowSize(row, { content, sizeOf }));
    const needed = sizes.reduce((sum, { above, under }) => sum + above + under, 0);
    const height = Math.max(heightMin, needed);
    let top = y + (height - needed) / 2;
    for (const [place, row] of own.entries()) {
      const { above = 0, under = 0 } = sizes[place] ?? {};
      middleOf.set(row, Math.round(top + above));
      top += above + under;
    }
    const band = { y, height };
    y += height;
    return band;
  });
  return { middleOf, bands, height: y };
}

function rowSize({ nodes }: Row, { content, sizeOf }: Pick<Measured, 'content' | 'sizeOf'>) {
  if (nodes.length === 0) return { above: CHANNEL_HALF, under: CHANNEL_HALF };
  const halves = nodes.map((node) => sizeOf(node).height / 2 + MARGIN);
  const lower = nodes.map((node, at) => {
    return (halves[at] ?? 0) + below(content.boundaries.get(node)?.length ?? 0);
  });
  return { above: Math.max(HALF_MIN, ...halves), under: Math.max(HALF_MIN, ...lower) };
}

/** On the lower border, from the right. */
function placeOnBorder(
  host: Box,
  events: readonly ModdleElement[],
  boxes: Map<ModdleElement, Box>,
): void {
  const apart = Math.min(EVENTS_APART, (host.width - EVENT_SIZE) / events.length);
  for (const [at, event] of events.entries()) {
    const x = host.x + host.width - EVENT_SIZE - 12 - at * apart;
    const y = host.y + host.height - EVENT_SIZE / 2;
    boxes.set(event, { x, y, width: EVENT_SIZE, height: EVENT_SIZE });
  }
}
