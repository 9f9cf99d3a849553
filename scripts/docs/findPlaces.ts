import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';

/** An element of a drawing in one position, in the words of `ELEMENT_POSITIONS`. */
export type Place = {
  readonly element: string;
  readonly position: string;
  readonly elementId: string;
};

/**
 * Every element of a BPMN file in every position that it has; one element can be several things (a
 * multi-instance user task is a user task too).
 *
 * Reads the file as the standard has it, not through the model of the engine: what the model leaves
 * out must be seen here.
 */
export async function findPlaces(bpmn: string): Promise<readonly Place[]> {
  const { rootElement } = await new BpmnModdle().fromXML(bpmn);
  return elementsIn(rootElement).flatMap(placesOf);
}

/** The element and everything contained in it. */
function elementsIn(element: ModdleElement): readonly ModdleElement[] {
  const holders = ['rootElements', 'flowElements', 'participants', 'messageFlows', 'artifacts'];
  const inner = [...holders, 'conversations', 'laneSets', 'lanes'].flatMap((name) =>
    childrenOf(element, name),
  );
  const nested = element.get('childLaneSet');
  const all = isElement(nested) ? [...inner, nested] : inner;
  return [element, ...all.flatMap(elementsIn)];
}

function placesOf(element: ModdleElement): readonly Place[] {
  const id = element.get('id');
  const elementId = typeof id === 'string' ? id : '';
  const places = [...eventPlaces(element), ...activityPlaces(element), ...otherPlaces(element)];
  return places.map(([name, position]) => ({ element: name, position, elementId }));
}

type Named = readonly [element: string, position: string];

function eventPlaces(element: ModdleElement): readonly Named[] {
  const position = eventPosition(element);
  if (position === null) return [];
  const definitions = [
    ...childrenOf(element, 'eventDefinitions'),
    ...childrenOf(element, 'eventDefinitionRef'),
  ];
  if (definitions.length > 1) return [['event with several definitions', 'any']];
  const kind = nameOf(definitions[0])?.replace(/EventDefinition$/, '') ?? 'none';
  return [[`${kind === 'compensate' ? 'compensation' : kind} event`, position]];
}

function eventPosition(element: ModdleElement): string | null {
  switch (nameOf(element)) {
    case 'startEvent':
      return startPosition(element);
    case 'intermediateCatchEvent':
      return 'intermediate catch';
    case 'intermediateThrowEvent':
      return 'intermediate throw';
    case 'boundaryEvent':
      return `boundary, ${isOff(element, 'cancelActivity') ? 'non-interrupting' : 'interrupting'}`;
    case 'endEvent':
      return 'end';
    default:
      return null;
  }
}

function startPosition(element: ModdleElement): string {
  const { $parent } = element;
  if ($parent === undefined || nameOf($parent) === 'process') return 'process start';
  if ($parent.get('triggeredByEvent') !== true) return 'sub-process start';
  const isBeside = isOff(element, 'isInterrupting');
  return `event sub-process, ${isBeside ? 'non-interrupting' : 'interrupting'}`;
}

const ACTIVITIES = /^(task|\w+Task|subProcess|adHocSubProcess|transaction|callActivity)$/;

function activityPlaces(element: ModdleElement): readonly Named[] {
  const type = nameOf(element) ?? '';
  if (!ACTIVITIES.test(type)) return [];
  const isTriggered = type === 'subProcess' && element.get('triggeredByEvent') === true;
  const own: Named = [isTriggered ? 'event sub-process' : type, 'activity'];
  const quantities = ['startQuantity', 'completionQuantity'].map((name) => element.get(name));
  return [
    own,
    ...(type === 'callActivity' && isOutside(element)
      ? ([[type, 'of another procedure']] as const)
      : []),
    ...(element.get('instantiate') === true ? ([[type, 'instantiating']] as const) : []),
    ...loopPlaces(element),
    ...(element.get('isForCompensation') === true
      ? ([['compensation handler', 'activity']] as const)
      : []),
    ...(quantities.some((quantity) => quantity !== undefined && quantity !== 1)
      ? ([['token quantity', 'activity']] as const)
      : []),
    ...flowPlaces(element, 'activity or event'),
  ];
}

/** Calls what no process of its file is. */
function isOutside(call: ModdleElement): boolean {
  const called = call.get('calledElement');
  if (typeof called !== 'string') return false;
  const name = called.slice(called.lastIndexOf(':') + 1);
  return childrenOf(rootOf(call), 'rootElements').every((one) => one.get('id') !== name);
}

function rootOf(element: ModdleElement): ModdleElement {
  return element.$parent === undefined ? element : rootOf(element.$parent);
}

function loopPlaces(element: ModdleElement): readonly Named[] {
  const loop = element.get('loopCharacteristics');
  if (!isElement(loop)) return [];
  if (nameOf(loop) === 'standardLoopCharacteristics') return [['standard loop', 'activity']];
  const order = loop.get('isSequential') === true ? 'sequential' : 'parallel';
  return [[`multi-instance, ${order}`, 'activity']];
}

function otherPlaces(element: ModdleElement): readonly Named[] {
  const type = nameOf(element) ?? '';
  if (type === 'complexGateway') return [[type, 'any']];
  if (type === 'eventBasedGateway') return [[type, eventBasedPosition(element)]];
  if (type.endsWith('Gateway')) return [[type, gatewayPosition(element)]];
  if (type === 'sequenceFlow') return flowKinds(element);
  if (type === 'choreography' || /^global\w*Task$/.test(type)) return [[type, 'file']];
  if (type === 'conversation') return [[type, 'collaboration']];
  return [[type, 'drawing']];
}

function eventBasedPosition(element: ModdleElement): string {
  if (element.get('instantiate') !== true) return 'split';
  return element.get('eventGatewayType') === 'Parallel'
    ? 'instantiating, parallel'
    : 'instantiating';
}

function gatewayPosition(element: ModdleElement): string {
  const [incoming, outgoing] = flowCounts(element);
  if (incoming < 2) return 'split';
  return outgoing < 2 ? 'join' : 'join and split';
}

function flowPlaces(element: ModdleElement, position: string): readonly Named[] {
  const [incoming, outgoing] = flowCounts(element);
  return [
    ...(outgoing > 1 ? ([['several outgoing flows', position]] as const) : []),
    ...(incoming > 1 ? ([['several incoming flows', position]] as const) : []),
  ];
}

/** Flows name their ends; that the ends name their flows too is left out by many drawings. */
function flowCounts(element: ModdleElement): readonly [incoming: number, outgoing: number] {
  const flows = childrenOf(element.$parent ?? element, 'flowElements').filter(
    (it) => nameOf(it) === 'sequenceFlow',
  );
  const count = (end: string): number => flows.filter((flow) => flow.get(end) === element).length;
  return [count('targetRef'), count('sourceRef')];
}

function flowKinds(flow: ModdleElement): readonly Named[] {
  const source = flow.get('sourceRef');
  if (!isElement(source) || !ACTIVITIES.test(nameOf(source) ?? '')) return [];
  const position = 'leaving an activity';
  if (source.get('default') === flow) return [['default flow', position]];
  return isElement(flow.get('conditionExpression')) ? [['conditional flow', position]] : [];
}

function isOff(element: ModdleElement, name: string): boolean {
  return element.get(name) === false;
}

/** "bpmn:UserTask" gives "userTask". */
function nameOf(element: ModdleElement | undefined): string | undefined {
  const local = element?.$type.slice(element.$type.indexOf(':') + 1);
  return local === undefined ? undefined : local.charAt(0).toLowerCase() + local.slice(1);
}

function childrenOf(element: ModdleElement, name: string): readonly ModdleElement[] {
  const value = element.get(name);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}
