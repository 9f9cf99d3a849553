import type { ModdleElement } from 'bpmn-moddle';
import { isType, readChild, readChildren, readId, readText } from '../parse/moddleElement.ts';
import type { CreateElement } from './createElement.ts';
import { centreOf, movedBox, type Box, type Point } from './box.ts';
import { placePool, type PlacedPool } from './placePool.ts';
import { straightLine } from './routeFlows.ts';
import { givePools } from './givePools.ts';

const CORNER = { x: 160, y: 80 };
const POOLS_APART = 40;
const LABEL = { width: 90, height: 27 };
const EMPTY_POOL_HEIGHT = 60;
const JOINED = ['bpmn:Association', 'bpmn:DataAssociation', 'bpmn:MessageFlow'];

/**
 * Gives the definitions of a file the diagram that it lacks: pools one below the other, lanes as
 * rows, nodes in columns from left to right, sub-processes open, boundary events on the lower
 * border of their host, flows at right angles. Ids stay; a process gets a pool of its own where it
 * has lanes or is one of several. The same file always gets the same diagram. Changes the elements.
 */
export function layOut(definitions: ModdleElement, create: CreateElement): void {
  const { collaboration, pools, process } = givePools(definitions, create);
  const boxes = new Map<ModdleElement, Box>();
  const lines = new Map<ModdleElement, readonly Point[]>();
  const placed = pools.map(({ process: own }) => placePool(own));
  const width = Math.max(0, ...placed.map((pool) => pool.width));
  let { y } = CORNER;
  for (const [at, pool] of placed.entries()) {
    const height = Math.max(pool.height, EMPTY_POOL_HEIGHT);
    const participant = pools[at]?.participant ?? null;
    if (participant !== null) boxes.set(participant, { x: CORNER.x, y, width, height });
    takeIn(pool, { width, y }, { boxes, lines });
    y += height + POOLS_APART;
  }
  join(definitions, boxes, lines);
  const plane = create('bpmndi:BPMNPlane', {
    id: 'plane',
    bpmnElement: collaboration ?? process,
    planeElement: [
      ...[...boxes].map(([element]) => shapeOf(element, boxes, create)),
      ...[...lines].map(([element, points]) => edgeOf(element, points, create)),
    ],
  });
  definitions.set('diagrams', [create('bpmndi:BPMNDiagram', { id: 'diagram', plane })]);
}

type Drawn = {
  readonly boxes: Map<ModdleElement, Box>;
  readonly lines: Map<ModdleElement, readonly Point[]>;
};
type Place = { readonly width: number; readonly y: number };

/** Lanes reach to the right border of the widest pool. */
function takeIn(pool: PlacedPool, { width, y }: Place, { boxes, lines }: Drawn): void {
  const by = { x: CORNER.x, y };
  for (const [lane, box] of pool.lanes) {
    boxes.set(lane, movedBox({ ...box, width: width - box.x }, by));
  }
  for (const [element, box] of pool.boxes) boxes.set(element, movedBox(box, by));
  for (const [flow, points] of pool.lines) {
    lines.set(
      flow,
      points.map((point) => ({ x: point.x + by.x, y: point.y + by.y })),
    );
  }
}

/** Messages, associations and data lead straight from one border to the other. */
function join(
  element: ModdleElement,
  boxes: ReadonlyMap<ModdleElement, Box>,
  lines: Map<ModdleElement, readonly Point[]>,
): void {
  for (const part of PARTS.flatMap((name) => readChildren(element, name))) {
    if (lines.has(part)) continue;
    if (JOINED.some((type) => isType(part, type))) {
      const [from, to] = endsOf(part, element).map((end) => (end ? boxes.get(end) : undefined));
      if (from !== undefined && to !== undefined) lines.set(part, straightLine(from, to));
    } else join(part, boxes, lines);
  }
}

const PARTS = [
  'rootElements',
  'flowElements',
  'artifacts',
  'messageFlows',
  'dataInputAssociations',
  'dataOutputAssociations',
];

/** Data goes into and out of the activity that it is written in. */
function endsOf(part: ModdleElement, holder: ModdleElement): readonly (ModdleElement | null)[] {
  const source = readChild(part, 'sourceRef') ?? readChildren(part, 'sourceRef')[0] ?? null;
  const target = readChild(part, 'targetRef');
  if (isType(part, 'bpmn:DataInputAssociation')) return [source, holder];
  if (isType(part, 'bpmn:DataOutputAssociation')) return [holder, target];
  return [source, target];
}

function shapeOf(
  element: ModdleElement,
  boxes: ReadonlyMap<ModdleElement, Box>,
  create: CreateElement,
): ModdleElement {
  const label = labelBox(element, boxes);
  const boundsOf = (box: Box | undefined): ModdleElement => create('dc:Bounds', { ...box });
  return create('bpmndi:BPMNShape', {
    id: `${readId(element)}_di`,
    bpmnElement: element,
    ...lookOf(element),
    bounds: boundsOf(boxes.get(element)),
    ...(label === null ? {} : { label: create('bpmndi:BPMNLabel', { bounds: boundsOf(label) }) }),
  });
}

/** The name of a boundary event stands below the lines that lead away from its host. */
function labelBox(element: ModdleElement, boxes: ReadonlyMap<ModdleElement, Box>): Box | null {
  const box = boxes.get(element);
  const host = readChild(element, 'attachedToRef');
  if (box === undefined || host === null || readText(element, 'name') === null) return null;
  const besides = [...boxes.keys()].filter((it) => readChild(it, 'attachedToRef') === host);
  const y = box.y + box.height + 4 + 10 * besides.length;
  return { x: centreOf(box).x - LABEL.width / 2, y, ...LABEL };
}

function lookOf(element: ModdleElement): { readonly [name: string]: boolean } {
  if (isType(element, 'bpmn:Participant') || isType(element, 'bpmn:Lane')) {
    return { isHorizontal: true };
  }
  if (isType(element, 'bpmn:SubProcess')) return { isExpanded: true };
  return isType(element, 'bpmn:ExclusiveGateway') ? { isMarkerVisible: true } : {};
}

function edgeOf(
  element: ModdleElement,
  points: readonly Point[],
  create: CreateElement,
): ModdleElement {
  return create('bpmndi:BPMNEdge', {
    id: `${readId(element)}_di`,
    bpmnElement: element,
    waypoint: points.map((point) => create('dc:Point', point)),
  });
}
