import type { ModdleElement } from 'bpmn-moddle';
import { groupBy } from '../model/groupBy.ts';
import { isType, readChild, readChildren } from '../parse/moddleElement.ts';

/** What leads from one node to another; what leaves a boundary event leaves its host. */
export type ScopeFlow = {
  readonly element: ModdleElement;
  readonly from: ModdleElement;
  readonly to: ModdleElement;
  readonly boundary: ModdleElement | null;
};

/** What stands in a process or a sub-process, in document order. */
export type ScopeContent = {
  /** Flow nodes on the ways through the scope. */
  readonly nodes: readonly ModdleElement[];
  readonly flows: readonly ScopeFlow[];
  readonly boundaries: ReadonlyMap<ModdleElement, readonly ModdleElement[]>;
  /** Event sub-processes that stand in a lane; they are no nodes on a way. */
  readonly aside: readonly ModdleElement[];
  /** What no sequence flow leads to and no lane holds: data, annotations, event sub-processes. */
  readonly loose: readonly ModdleElement[];
};

const LEADING = ['bpmn:SequenceFlow', 'bpmn:Association'];
const LOOSE = ['bpmn:DataObjectReference', 'bpmn:DataStoreReference', 'bpmn:TextAnnotation'];

/** Sorts the elements of a scope by how they are placed; flows that lead nowhere are left out. */
export function scopeContent(
  container: ModdleElement,
  isInLane: (node: ModdleElement) => boolean,
): ScopeContent {
  const elements = [
    ...readChildren(container, 'flowElements'),
    ...readChildren(container, 'artifacts'),
  ];
  const hostOf = new Map<ModdleElement, ModdleElement>();
  for (const element of elements) {
    const host = isType(element, 'bpmn:BoundaryEvent') ? readChild(element, 'attachedToRef') : null;
    if (host !== null) hostOf.set(element, host);
  }
  const isAside = (element: ModdleElement): boolean => element.get('triggeredByEvent') === true;
  const nodes = elements.filter(
    (it) => isType(it, 'bpmn:FlowNode') && !hostOf.has(it) && !isAside(it),
  );
  const isNode = new Set(nodes);
  const flows = elements.flatMap((element) => flowOf(element, hostOf) ?? []);
  const boundaries = groupBy([...hostOf.keys()], (event) => hostOf.get(event) ?? event);
  const loose = elements.filter((it) => {
    return isAside(it) ? !isInLane(it) : LOOSE.some((type) => isType(it, type));
  });
  return {
    nodes,
    flows: flows.filter(({ from, to }) => isNode.has(from) && isNode.has(to)),
    boundaries,
    aside: elements.filter((it) => isAside(it) && isInLane(it)),
    loose,
  };
}

/** Of associations only the one that leads from a compensation event to what undoes its host. */
function flowOf(
  element: ModdleElement,
  hostOf: ReadonlyMap<ModdleElement, ModdleElement>,
): ScopeFlow | null {
  if (!LEADING.some((type) => isType(element, type))) return null;
  const source = readChild(element, 'sourceRef');
  const to = readChild(element, 'targetRef');
  if (source === null || to === null) return null;
  const host = hostOf.get(source);
  if (host === undefined && isType(element, 'bpmn:Association')) return null;
  return { element, from: host ?? source, to, boundary: host === undefined ? null : source };
}
