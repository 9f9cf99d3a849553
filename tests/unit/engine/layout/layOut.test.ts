import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import type { Box, Point } from '../../../../engine/layout/box.ts';
import { layOut } from '../../../../engine/layout/layOut.ts';
import { isType, readChild, readChildren, readId } from '../../../../engine/parse/moddleElement.ts';
import { procedureModdle } from '../../../../engine/parse/procedureModdle.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const MODDLE = new BpmnModdle({ lt: procedureModdle });

type Drawn = {
  readonly xml: string;
  readonly boxes: ReadonlyMap<ModdleElement, Box>;
  readonly lines: ReadonlyMap<ModdleElement, readonly Point[]>;
};

const procedures = readdirSync(join(ROOT, 'procedures'))
  .map((name) => join('procedures', name, 'process.bpmn'))
  .filter((file) => existsSync(join(ROOT, file)));
const drawings = readdirSync(join(ROOT, 'tests/support/drawings')).map((name) =>
  join('tests/support/drawings', name),
);

describe.each([...procedures, ...drawings])('%s without its diagram', (file) => {
  const bpmn = readFileSync(join(ROOT, file), 'utf8');

  it('has every node, lane and flow drawn, and keeps every id', async () => {
    const before = await MODDLE.fromXML(bpmn);

    const { boxes, lines, xml } = await laidOut(bpmn);

    const after = await MODDLE.fromXML(xml);
    const ids = idsOf(before.rootElement);
    const kept = new Set(idsOf(after.rootElement));
    expect(ids.filter((id) => !kept.has(id))).toEqual([]);
    const drawn = new Set([...boxes.keys(), ...lines.keys()].map(readId));
    expect(ids.filter((id) => !drawn.has(id))).toEqual([]);
  });

  it('has no node over another and no flow over a node', async () => {
    const { boxes, lines } = await laidOut(bpmn);

    const nodes = [...boxes].filter(([element]) => isNode(element));
    const over = nodes.flatMap(([one, box], at) =>
      nodes
        .slice(at + 1)
        .filter(([other, second]) => !isAround(one, other) && lieOver(box, second))
        .map(([other]) => `${readId(one)} ${readId(other)}`),
    );
    const inScope = [...lines].filter(([line]) => !isType(line, 'bpmn:MessageFlow'));
    const crossing = inScope.flatMap(([flow, points]) =>
      nodes
        .filter(([node, box]) => !touches(flow, node) && points.some(isThrough(box, points)))
        .map(([node]) => `${readId(flow)} ${readId(node)}`),
    );
    expect(over).toEqual([]);
    expect(crossing).toEqual([]);
  });

  it('has every node in its lane or sub-process, boundary events on their host', async () => {
    const { boxes } = await laidOut(bpmn);

    const outside = [...boxes].flatMap(([element, box]) => {
      const host = readChild(element, 'attachedToRef');
      const around = isType(element, 'bpmn:Lane')
        ? []
        : [...boxes].filter(([it]) => contains(it, element)).map(([, outer]) => outer);
      const isOnHost = host === null || isOnBorder(box, boxes.get(host));
      return isOnHost && around.every((outer) => isInside(box, outer)) ? [] : [readId(element)];
    });

    expect(outside).toEqual([]);
  });
});

describe('laying out', () => {
  it('gives the same file the same diagram', async () => {
    const bpmn = readFileSync(join(ROOT, 'procedures/part-payment/process.bpmn'), 'utf8');

    const [one, other] = [await laidOut(bpmn), await laidOut(bpmn)];

    expect(one.xml).toBe(other.xml);
  });

  it('draws a way of a thousand steps', async () => {
    const ids = Array.from({ length: 1000 }, (_, at) => `t${at}`);
    const flows = ids.slice(1).map((id, at) => flowText(ids[at] ?? '', id));
    const bpmn = fileOf([...ids.map((id) => `<userTask id="${id}"/>`), ...flows].join(''));

    const { boxes } = await laidOut(bpmn);

    const lefts = [...boxes.values()].map(({ x }) => x);
    expect(new Set(lefts).size).toBe(1000);
  });

  it('puts an event sub-process into the lane that names it or does its steps', async () => {
    const lane = (id: string, post: string, nodes: readonly string[]) =>
      `<lane id="${id}" lt:agencyRole="one-stop" lt:post="${post}">${nodes
        .map((node) => `<flowNodeRef>${node}</flowNodeRef>`)
        .join('')}</lane>`;
    const alarm = (id: string, step: string) =>
      `<subProcess id="${id}" triggeredByEvent="true"><startEvent id="${id}s"/>` +
      `${step}${flowText(`${id}s`, `${id}t`)}</subProcess>`;
    const bpmn = fileOf(
      `<laneSet id="set">${lane('upper', 'receiver', ['a'])}` +
        `${lane('middle', 'officer', ['b', 'named'])}${lane('lower', 'clerk', ['c'])}</laneSet>` +
        '<userTask id="a"/><userTask id="b"/><userTask id="c"/>' +
        flowText('a', 'b') +
        flowText('b', 'c') +
        alarm('byStep', '<userTask id="byStept" lt:agencyRole="one-stop" lt:post="receiver"/>') +
        alarm('named', '<userTask id="namedt"/>') +
        alarm('nowhere', '<userTask id="nowheret"/>'),
    );

    const { boxes } = await laidOut(bpmn);

    const laneOf = (id: string) =>
      ['upper', 'middle', 'lower'].find((it) => isInside(boxOf(boxes, id), boxOf(boxes, it)));
    expect(laneOf('byStep')).toBe('upper');
    expect(laneOf('named')).toBe('middle');
    expect(laneOf('nowhere')).toBe('lower');
    const nodes = [...boxes].filter(([element]) => isNode(element));
    const apart = nodes.every(([one, box], at) =>
      nodes.slice(at + 1).every(([other, next]) => isAround(one, other) || !lieOver(box, next)),
    );
    expect(apart).toBe(true);
  });

  it('leads back what closes a loop, also to the step itself', async () => {
    const flows = [flowText('a', 'b'), flowText('b', 'a'), flowText('b', 'b')].join('');
    const bpmn = fileOf(`<userTask id="a"/><userTask id="b"/>${flows}`);

    const { boxes, lines } = await laidOut(bpmn);

    const [a, b] = [boxOf(boxes, 'a'), boxOf(boxes, 'b')];
    const back = [...lines].find(([flow]) => readId(flow) === 'b_a')?.[1] ?? [];
    expect(b.x).toBeGreaterThan(a.x + a.width);
    expect(back.at(-1)).toEqual({ x: a.x, y: a.y + a.height / 2 });
    expect(Math.max(...back.map(({ y }) => y))).toBeGreaterThan(b.y + b.height);
  });
});

async function laidOut(bpmn: string): Promise<Drawn> {
  const { rootElement } = await MODDLE.fromXML(bpmn);
  rootElement.set('diagrams', []);
  layOut(rootElement, (type, properties) => MODDLE.create(type, properties));
  const { xml } = await MODDLE.toXML(rootElement, { format: true });
  const [diagram] = readChildren(rootElement, 'diagrams');
  const plane = diagram === undefined ? null : readChild(diagram, 'plane');
  const parts = plane === null ? [] : readChildren(plane, 'planeElement');
  const boxes = new Map<ModdleElement, Box>();
  const lines = new Map<ModdleElement, readonly Point[]>();
  for (const part of parts) {
    const element = readChild(part, 'bpmnElement');
    if (element === null) throw new Error('Expected every shape to be of an element.');
    const bounds = readChild(part, 'bounds');
    if (bounds === null) lines.set(element, readChildren(part, 'waypoint').map(pointOf));
    else boxes.set(element, { ...pointOf(bounds), ...sizeOf(bounds) });
  }
  return { xml, boxes, lines };
}

function pointOf(element: ModdleElement): Point {
  return { x: Number(element.get('x')), y: Number(element.get('y')) };
}

function sizeOf(element: ModdleElement): Pick<Box, 'width' | 'height'> {
  return { width: Number(element.get('width')), height: Number(element.get('height')) };
}

const DRAWN = ['bpmn:FlowNode', 'bpmn:SequenceFlow', 'bpmn:Lane', 'bpmn:Participant'];

/** Of all that has to be drawn. */
function idsOf(element: ModdleElement): readonly string[] {
  const parts = ['rootElements', 'participants', 'flowElements', 'laneSets', 'lanes'].flatMap(
    (name) => readChildren(element, name),
  );
  const own = DRAWN.some((type) => isType(element, type)) ? [readId(element)] : [];
  return [...own, ...parts.flatMap(idsOf)];
}

function isNode(element: ModdleElement): boolean {
  return isType(element, 'bpmn:FlowNode') && !isType(element, 'bpmn:BoundaryEvent');
}

function contains(outer: ModdleElement, element: ModdleElement): boolean {
  if (isType(element, 'bpmn:BoundaryEvent')) return false;
  if (isType(outer, 'bpmn:Lane')) return readChildren(outer, 'flowNodeRef').includes(element);
  return isType(outer, 'bpmn:SubProcess') && isAround(outer, element);
}

function isAround(one: ModdleElement, other: ModdleElement): boolean {
  return chainOf(other).includes(one) || chainOf(one).includes(other);
}

function chainOf({ $parent }: ModdleElement): readonly ModdleElement[] {
  return $parent === undefined ? [] : [$parent, ...chainOf($parent)];
}

function touches(flow: ModdleElement, node: ModdleElement): boolean {
  const ends = ['sourceRef', 'targetRef'].map((name) => readChild(flow, name));
  const hosts = ends.map((end) => (end === null ? null : readChild(end, 'attachedToRef')));
  return [...ends, ...hosts].includes(node) || isAround(node, flow);
}

function lieOver(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** Whether the line from this point to the next one runs through the box. */
function isThrough(box: Box, points: readonly Point[]) {
  return (from: Point, at: number): boolean => {
    const to = points[at + 1];
    if (to === undefined) return false;
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    const [width, height] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)];
    return lieOver({ x, y, width: width || 0.1, height: height || 0.1 }, box);
  };
}

function isInside(box: Box, outer: Box): boolean {
  return (
    box.x >= outer.x &&
    box.y >= outer.y &&
    box.x + box.width <= outer.x + outer.width &&
    box.y + box.height <= outer.y + outer.height
  );
}

function isOnBorder({ x, y, width, height }: Box, host: Box | undefined): boolean {
  return (
    host !== undefined &&
    y + height / 2 === host.y + host.height &&
    x >= host.x &&
    x + width <= host.x + host.width
  );
}

function boxOf(boxes: Drawn['boxes'], id: string): Box {
  const found = [...boxes].find(([element]) => readId(element) === id)?.[1];
  if (found === undefined) throw new Error(`Expected ${id} to be drawn, but it is not.`);
  return found;
}

function flowText(from: string, to: string): string {
  return `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}"/>`;
}

function fileOf(content: string): string {
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"
    xmlns:lt="urn:lienthong:bpmn:1"
    targetNamespace="urn:test"><process id="p">${content}</process></definitions>`;
}
