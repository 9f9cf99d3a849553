import type { ModdleElement } from 'bpmn-moddle';
import { readText } from '../parse/moddleElement.ts';
import type { CreateElement, DrawnProcess } from './drawProcess.ts';

/** Sizes in the units of BPMN DI, which the drawing tool shows as pixels. */
const POOL = { x: 160, y: 80, band: 30 };
const STEP = { width: 170, height: 90 };
const EVENT_SIZE = 36;
const GAP = 56;
const LANE_HEIGHT_MIN = 130;
/** A lane's name stands upright in two lines at most; a letter is about this wide. */
const LETTER_WIDTH = 6.6;
/** A name up to here stands in one line. */
const LINE_LETTERS_MAX = 24;

type Bounds = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
type Point = { readonly x: number; readonly y: number };
type Drawn = {
  readonly collaboration: ModdleElement;
  readonly pool: ModdleElement;
  readonly process: DrawnProcess;
};

/**
 * Places a drawn process: lanes as rows, every node in a column of its own, flows at right angles
 * in the gap between two columns, so that none crosses a step or another flow.
 */
export function drawDiagram(
  create: CreateElement,
  { collaboration, pool, process }: Drawn,
): ModdleElement {
  const lanes = placeLanes(process.lanes);
  const nodes = placeNodes(process.nodes, lanes);
  const right = nodes.at(-1)?.x ?? 0;
  const width = right + EVENT_SIZE + GAP - POOL.x;
  const height = lanes.reduce((sum, lane) => sum + lane.height, 0);
  const shape = (element: ModdleElement, bounds: Bounds, isHorizontal?: boolean) =>
    create('bpmndi:BPMNShape', {
      id: `${readText(element, 'id')}_di`,
      bpmnElement: element,
      ...(isHorizontal === undefined ? {} : { isHorizontal }),
      bounds: create('dc:Bounds', bounds),
    });
  const laneShapes = process.lanes.map((lane, at) => {
    const { y = 0, height: own = 0 } = lanes[at] ?? {};
    const x = POOL.x + POOL.band;
    return shape(lane, { x, y, width: width - POOL.band, height: own }, true);
  });
  const nodeShapes = process.nodes.map(({ element }, at) =>
    shape(element, nodes[at] ?? { x: 0, y: 0, width: 0, height: 0 }),
  );
  const edges = process.flows.map((flow, at) => {
    const [from, to] = [nodes[at], nodes[at + 1]];
    const points = from === undefined || to === undefined ? [] : route(from, to);
    return create('bpmndi:BPMNEdge', {
      id: `${readText(flow, 'id')}_di`,
      bpmnElement: flow,
      waypoint: points.map((point) => create('dc:Point', point)),
    });
  });
  const poolShape = shape(pool, { x: POOL.x, y: POOL.y, width, height }, true);
  const plane = create('bpmndi:BPMNPlane', {
    id: 'plane',
    bpmnElement: collaboration,
    planeElement: [poolShape, ...laneShapes, ...nodeShapes, ...edges],
  });
  return create('bpmndi:BPMNDiagram', { id: 'diagram', plane });
}

function placeLanes(
  lanes: readonly ModdleElement[],
): readonly { readonly y: number; readonly height: number }[] {
  let y = POOL.y;
  return lanes.map((lane) => {
    const letters = (readText(lane, 'name') ?? '').length;
    const inOneLine = letters <= LINE_LETTERS_MAX;
    const long = Math.ceil((inOneLine ? letters : letters / 2) * LETTER_WIDTH);
    const height = Math.max(LANE_HEIGHT_MIN, long + 40);
    const placed = { y, height };
    y += height;
    return placed;
  });
}

function placeNodes(
  nodes: DrawnProcess['nodes'],
  lanes: readonly { readonly y: number; readonly height: number }[],
): readonly Bounds[] {
  let x = POOL.x + 2 * POOL.band + GAP / 2;
  return nodes.map(({ element, laneAt }) => {
    const isStep = element.$type === 'bpmn:UserTask';
    const { width, height } = isStep ? STEP : { width: EVENT_SIZE, height: EVENT_SIZE };
    const lane = lanes[laneAt] ?? { y: POOL.y, height: LANE_HEIGHT_MIN };
    const placed = { x, y: lane.y + Math.round((lane.height - height) / 2), width, height };
    x += width + GAP;
    return placed;
  });
}

function route(from: Bounds, to: Bounds): readonly Point[] {
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = { x: to.x, y: to.y + to.height / 2 };
  if (start.y === end.y) return [start, end];
  const middle = (start.x + end.x) / 2;
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
}
