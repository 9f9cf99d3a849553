import type { ModdleElement } from 'bpmn-moddle';
import { isType } from '../parse/moddleElement.ts';
import { movedBox, type Box, type Point } from './box.ts';
import { columnsOf } from './columnsOf.ts';
import { placeGrid, type Grid } from './placeGrid.ts';
import { routeFlows } from './routeFlows.ts';
import { rowsOf } from './rowsOf.ts';
import { scopeContent, type ScopeContent } from './scopeContent.ts';

/** Where everything in a scope stands, from its upper left corner. */
export type PlacedScope = {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<ModdleElement, Box>;
  readonly lines: ReadonlyMap<ModdleElement, readonly Point[]>;
  /** The bands from top to bottom; one where the scope has no lanes. */
  readonly bands: readonly { readonly y: number; readonly height: number }[];
};

/** The lanes of a scope: how low each may be at least, and which one a node stands in. */
export type Bands = {
  readonly heightsMin: readonly number[];
  readonly bandOf: (node: ModdleElement) => number;
  /** Whether it is known which lane a node belongs to. */
  readonly isInLane: (node: ModdleElement) => boolean;
};

const ONE_BAND: Bands = { heightsMin: [0], bandOf: () => 0, isInLane: () => false };
const STEP = { width: 170, height: 90 };
const GATEWAY = { width: 50, height: 50 };
const EVENT = { width: 36, height: 36 };
const NOTE = { width: 150, height: 50 };
/** Around what stands in a sub-process; above it its name. */
const INNER = { side: 16, top: 28 };
const LOOSE_GAP = 40;

/** Places a process or sub-process with everything in it; sub-processes are open. */
export function placeScope(container: ModdleElement, bands: Bands = ONE_BAND): PlacedScope {
  const content = scopeContent(container, bands.isInLane);
  const inside = new Map(
    [...content.nodes, ...content.aside, ...content.loose]
      .filter((node) => isType(node, 'bpmn:SubProcess'))
      .map((node) => [node, placeScope(node)]),
  );
  const sizeOf = (node: ModdleElement) => {
    const inner = inside.get(node);
    if (inner === undefined) return usualSize(node);
    return {
      width: Math.max(STEP.width, inner.width + 2 * INNER.side),
      height: Math.max(STEP.height, inner.height + INNER.top + INNER.side),
    };
  };
  const columns = columnsOf(content);
  const rows = rowsOf({ content, columns, bandOf: bands.bandOf });
  const grid = placeGrid({ content, columns, rows, sizeOf, heightsMin: bands.heightsMin });
  const boxes = new Map(grid.boxes);
  const loose = placeLoose(content, { grid, sizeOf });
  for (const [element, box] of loose) boxes.set(element, box);
  const lines = new Map(routeFlows({ content, columns, rows, grid }));
  for (const [node, inner] of inside) {
    const box = boxes.get(node);
    if (box !== undefined)
      takeIn(inner, { x: box.x + INNER.side, y: box.y + INNER.top }, { boxes, lines });
  }
  const last = loose.at(-1)?.[1];
  const lowest = Math.max(0, ...loose.map(([, { y, height }]) => y + height + LOOSE_GAP));
  const lower = Math.max(0, lowest - grid.height);
  return {
    width: Math.max(grid.width, last === undefined ? 0 : last.x + last.width + LOOSE_GAP),
    height: grid.height + lower,
    boxes,
    lines,
    bands: grid.bands.map((band, at) =>
      at === grid.bands.length - 1 ? { ...band, height: band.height + lower } : band,
    ),
  };
}

function usualSize(element: ModdleElement): Pick<Box, 'width' | 'height'> {
  if (isType(element, 'bpmn:Activity')) return STEP;
  if (isType(element, 'bpmn:Gateway')) return GATEWAY;
  if (isType(element, 'bpmn:Event')) return EVENT;
  return isType(element, 'bpmn:TextAnnotation') ? NOTE : { width: 50, height: 50 };
}

type Placed = {
  readonly grid: Grid;
  readonly sizeOf: (element: ModdleElement) => Pick<Box, 'width' | 'height'>;
};

/** In one row below all others. */
function placeLoose(
  { loose }: ScopeContent,
  { grid, sizeOf }: Placed,
): readonly (readonly [ModdleElement, Box])[] {
  let x = LOOSE_GAP;
  return loose.map((element) => {
    const box = { x, y: grid.height, ...sizeOf(element) };
    x += box.width + LOOSE_GAP;
    return [element, box];
  });
}

type Found = {
  readonly boxes: Map<ModdleElement, Box>;
  readonly lines: Map<ModdleElement, readonly Point[]>;
};

function takeIn(inner: PlacedScope, by: Point, { boxes, lines }: Found): void {
  for (const [element, box] of inner.boxes) boxes.set(element, movedBox(box, by));
  for (const [flow, points] of inner.lines) {
    lines.set(
      flow,
      points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y })),
    );
  }
}
