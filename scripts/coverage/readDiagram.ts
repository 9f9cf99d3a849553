import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';

/** A point of a drawing, in its own units. */
export type DiagramPoint = { readonly x: number; readonly y: number };

/** A rectangle of a drawing. */
export type DiagramBounds = DiagramPoint & { readonly width: number; readonly height: number };

/** A drawn node, lane or pool. `type` without "bpmn:". */
export type DiagramShape = {
  readonly elementId: string;
  readonly type: string;
  readonly name: string;
  readonly bounds: DiagramBounds;
  /** Where the name stands when it does not stand inside. */
  readonly label: DiagramBounds | null;
};

/** A drawn flow. */
export type DiagramEdge = {
  readonly elementId: string;
  readonly type: string;
  readonly name: string;
  readonly points: readonly DiagramPoint[];
  readonly label: DiagramBounds | null;
};

/** What a BPMN file says about how it looks; empty lists for a file without a diagram. */
export type Diagram = {
  readonly shapes: readonly DiagramShape[];
  readonly edges: readonly DiagramEdge[];
};

/** Reads the diagram interchange part of a BPMN file. Throws for a text that is not BPMN. */
export async function readDiagram(bpmn: string): Promise<Diagram> {
  const { rootElement } = await new BpmnModdle({}).fromXML(bpmn);
  const planes = childrenOf(rootElement, 'diagrams').flatMap((it) => childOf(it, 'plane') ?? []);
  const drawn = planes.flatMap((plane) => childrenOf(plane, 'planeElement'));
  return { shapes: drawn.flatMap(readShape), edges: drawn.flatMap(readEdge) };
}

function readShape(drawn: ModdleElement): readonly DiagramShape[] {
  const bounds = boundsOf(drawn);
  const element = childOf(drawn, 'bpmnElement');
  if (drawn.$type !== 'bpmndi:BPMNShape' || bounds === null || element === null) return [];
  return [{ ...nameOf(element), bounds, label: labelOf(drawn) }];
}

function readEdge(drawn: ModdleElement): readonly DiagramEdge[] {
  const element = childOf(drawn, 'bpmnElement');
  if (drawn.$type !== 'bpmndi:BPMNEdge' || element === null) return [];
  const points = childrenOf(drawn, 'waypoint').map((point) => ({
    x: Number(point.get('x')),
    y: Number(point.get('y')),
  }));
  return [{ ...nameOf(element), points, label: labelOf(drawn) }];
}

function nameOf(element: ModdleElement) {
  const name: unknown = element.get('name');
  return {
    elementId: String(element.get('id')),
    type: element.$type.replace('bpmn:', ''),
    name: typeof name === 'string' ? name : '',
  };
}

function labelOf(drawn: ModdleElement): DiagramBounds | null {
  const label = childOf(drawn, 'label');
  return label === null ? null : boundsOf(label);
}

function boundsOf(drawn: ModdleElement): DiagramBounds | null {
  const bounds = childOf(drawn, 'bounds');
  if (bounds === null) return null;
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((it) => Number(bounds.get(it)));
  return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 };
}

function childOf(element: ModdleElement, member: string): ModdleElement | null {
  const child: unknown = element.get(member);
  return typeof child === 'object' && child !== null ? (child as ModdleElement) : null;
}

function childrenOf(element: ModdleElement, member: string): readonly ModdleElement[] {
  const children: unknown = element.get(member);
  return Array.isArray(children) ? (children as ModdleElement[]) : [];
}
