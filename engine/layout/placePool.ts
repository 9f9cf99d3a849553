import type { ModdleElement } from 'bpmn-moddle';
import { readChild, readChildren, readText } from '../parse/moddleElement.ts';
import { movedBox, type Box, type Point } from './box.ts';
import { placeScope, type Bands } from './placeScope.ts';

/** A process from the corner of its pool; lanes reach to the border, whatever their width says. */
export type PlacedPool = {
  readonly width: number;
  readonly height: number;
  readonly lanes: ReadonlyMap<ModdleElement, Box>;
  readonly boxes: ReadonlyMap<ModdleElement, Box>;
  readonly lines: ReadonlyMap<ModdleElement, readonly Point[]>;
};

type Lane = {
  readonly element: ModdleElement;
  readonly inside: readonly Lane[];
};

const BAND = 30;
const LANE_HEIGHT_MIN = 130;
/** A lane's name stands upright in two lines at most; a letter is about this wide. */
const LETTER_WIDTH = 6.6;
/** A name up to here stands in one line. */
const LINE_LETTERS_MAX = 24;
const EMPTY: PlacedPool = {
  width: 0,
  height: 0,
  lanes: new Map(),
  boxes: new Map(),
  lines: new Map(),
};

/** Places a process in its pool: lanes in their order, nested ones in those around them. */
export function placePool(process: ModdleElement | null): PlacedPool {
  if (process === null) return EMPTY;
  const lanes = readChildren(process, 'laneSets').flatMap(lanesIn);
  const innermost = lanes.flatMap(leavesOf);
  const left = BAND * (1 + depthOf(lanes));
  const scope = placeScope(
    process,
    innermost.length === 0
      ? undefined
      : { heightsMin: innermost.map(heightFor), ...bandsOf(innermost) },
  );
  const by = { x: left, y: 0 };
  const boxes = new Map([...scope.boxes].map(([it, box]) => [it, movedBox(box, by)] as const));
  const lines = new Map(
    [...scope.lines].map(([flow, points]) => {
      return [flow, points.map(({ x, y }) => ({ x: x + left, y }))] as const;
    }),
  );
  const found = new Map<ModdleElement, Box>();
  const bandOf = new Map(innermost.map((lane, at) => [lane, scope.bands[at]] as const));
  for (const lane of lanes) placeLane(lane, BAND, { bandOf, found });
  return { width: left + scope.width, height: scope.height, lanes: found, boxes, lines };
}

function lanesIn(set: ModdleElement): readonly Lane[] {
  return readChildren(set, 'lanes').map((element) => {
    const inner = readChild(element, 'childLaneSet');
    return { element, inside: inner === null ? [] : lanesIn(inner) };
  });
}

function leavesOf(lane: Lane): readonly Lane[] {
  return lane.inside.length === 0 ? [lane] : lane.inside.flatMap(leavesOf);
}

function depthOf(lanes: readonly Lane[]): number {
  return lanes.length === 0 ? 0 : 1 + Math.max(...lanes.map(({ inside }) => depthOf(inside)));
}

function heightFor({ element }: Lane): number {
  const letters = (readText(element, 'name') ?? '').length;
  const inOneLine = letters <= LINE_LETTERS_MAX;
  const long = Math.ceil((inOneLine ? letters : letters / 2) * LETTER_WIDTH);
  return Math.max(LANE_HEIGHT_MIN, long + 40);
}

/**
 * A node stands in the lane that names it; a sub-process also in that of its first step that a lane
 * names or whose performer has a lane. Any other stands in the first one.
 */
function bandsOf(innermost: readonly Lane[]): Pick<Bands, 'bandOf' | 'isInLane'> {
  const bands = new Map(
    innermost.flatMap(({ element }, at) => {
      return readChildren(element, 'flowNodeRef').map((node) => [node, at] as const);
    }),
  );
  const lanes = innermost.map(({ element }) => performerOf(element));
  const laneOf = (node: ModdleElement): number | null => {
    const named = bands.get(node);
    if (named !== undefined) return named;
    const performer = performerOf(node);
    const own = performer === '' ? -1 : lanes.indexOf(performer);
    if (own >= 0) return own;
    for (const inner of readChildren(node, 'flowElements')) {
      const lane = laneOf(inner);
      if (lane !== null) return lane;
    }
    return null;
  };
  return {
    bandOf: (node) => bands.get(node) ?? laneOf(node) ?? 0,
    isInLane: (node) => laneOf(node) !== null,
  };
}

/** Agency and post in one; empty where neither is said. */
function performerOf(element: ModdleElement): string {
  const [role, post] = [readText(element, 'lt:agencyRole'), readText(element, 'lt:post')];
  return role === null || post === null ? '' : `${role} ${post}`;
}

type Placing = {
  readonly bandOf: ReadonlyMap<Lane, { readonly y: number; readonly height: number } | undefined>;
  readonly found: Map<ModdleElement, Box>;
};

/** A lane around others is as high as they are together. */
function placeLane(lane: Lane, x: number, { bandOf, found }: Placing): void {
  const bands = leavesOf(lane).flatMap((leaf) => bandOf.get(leaf) ?? []);
  const y = Math.min(...bands.map((band) => band.y));
  const height = bands.reduce((sum, band) => sum + band.height, 0);
  found.set(lane.element, { x, y, width: 0, height });
  for (const inner of lane.inside) placeLane(inner, x + BAND, { bandOf, found });
}
