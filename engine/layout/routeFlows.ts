import type { ModdleElement } from 'bpmn-moddle';
import { centreOf, type Box, type Point } from './box.ts';
import { TRACK, uprightsOf, type Upright } from './countTracks.ts';
import type { Grid } from './placeGrid.ts';
import type { Rows } from './rowsOf.ts';
import type { ScopeContent, ScopeFlow } from './scopeContent.ts';

type Routed = {
  readonly content: ScopeContent;
  readonly columns: ReadonlyMap<ModdleElement, number>;
  readonly rows: Rows;
  readonly grid: Grid;
};

const FIRST_TRACK = 28;
/** Below a boundary event; one line for each event of the host. */
const UNDER_EVENT = 8;
const UNDER_NEXT = 10;

/** Leads every flow at right angles through gaps and channels, so that it crosses no node. */
export function routeFlows(routed: Routed): ReadonlyMap<ModdleElement, readonly Point[]> {
  return new Map(
    routed.content.flows.map((flow) => [flow.element, withoutTurnless(route(flow, routed))]),
  );
}

function route(flow: ScopeFlow, routed: Routed): readonly Point[] {
  const { rows, grid } = routed;
  const { gapX, tracks, middleOf, boxes } = grid;
  const begin = beginOf(flow, routed);
  const target = boxes.get(flow.to);
  const last = begin.at(-1);
  if (target === undefined || last === undefined) return begin;
  const end = { x: target.x, y: centreOf(target).y };
  const [first, second] = uprightsOf(flow, routed).map(
    ({ gap, owner }: Upright) => gapX(gap) + FIRST_TRACK + TRACK * tracks.placeOf(gap, owner),
  );
  if (first === undefined) return [...begin, end];
  const channel = rows.channelOf.get(flow);
  if (channel === undefined || second === undefined) {
    return [...begin, { x: first, y: last.y }, { x: first, y: end.y }, end];
  }
  const y = middleOf.get(channel) ?? end.y;
  const through = [
    { x: first, y: last.y },
    { x: first, y },
    { x: second, y },
    { x: second, y: end.y },
  ];
  return [...begin, ...through, end];
}

/** The right border of a node; of a boundary event its lower border, and a line under the host. */
function beginOf({ from, boundary }: ScopeFlow, { content, grid }: Routed): readonly Point[] {
  const box = grid.boxes.get(boundary ?? from);
  if (box === undefined) return [];
  if (boundary === null) return [{ x: box.x + box.width, y: centreOf(box).y }];
  const at = content.boundaries.get(from)?.indexOf(boundary) ?? 0;
  const { x } = centreOf(box);
  const bottom = box.y + box.height;
  return [
    { x, y: bottom },
    { x, y: bottom + UNDER_EVENT + UNDER_NEXT * at },
  ];
}

/** Only the corners: a point on the line between its neighbours is none. */
function withoutTurnless(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = kept.slice(-2);
    if (last === undefined && before !== undefined && isSame(before, point)) continue;
    if (last !== undefined && isSame(last, point)) continue;
    if (before !== undefined && last !== undefined && isStraight([before, last, point])) kept.pop();
    kept.push(point);
  }
  return kept;
}

function isSame(one: Point, other: Point): boolean {
  return one.x === other.x && one.y === other.y;
}

function isStraight([one, two, three]: readonly [Point, Point, Point]): boolean {
  return (one.x === two.x && two.x === three.x) || (one.y === two.y && two.y === three.y);
}

/** The straight line between the borders of two boxes, for what is no sequence flow. */
export function straightLine(from: Box, to: Box): readonly Point[] {
  const [one, other] = [centreOf(from), centreOf(to)];
  return [borderPoint(from, other), borderPoint(to, one)];
}

function borderPoint(box: Box, towards: Point): Point {
  const { x, y } = centreOf(box);
  const [across, down] = [towards.x - x, towards.y - y];
  const reach = Math.max(
    Math.abs(across) / (box.width / 2),
    Math.abs(down) / (box.height / 2),
    Number.EPSILON,
  );
  return { x: Math.round(x + across / reach), y: Math.round(y + down / reach) };
}
