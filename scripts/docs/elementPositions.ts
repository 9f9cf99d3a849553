/** One element of BPMN in one position: the single source of what is executed where. */
export type ElementPosition = {
  /** As `findPlaces` calls it. */
  readonly element: string;
  readonly position: string;
  /** The check rule that refuses it; null: it is executed. */
  readonly refusedBy: string | null;
  /** Clauses of BPMN 2.0.2. */
  readonly clause: string;
  /** False for what leaves no entry of its own in a trace: it only has to be drawn in a pair. */
  readonly isTold: boolean;
};

/** Kinds of event by position. Source: BPMN 2.0.2, table 10.93. */
const EVENTS: readonly (readonly [position: string, clause: string, kinds: string])[] = [
  ['process start', '10.5.2, 13.5.1', 'none message timer signal conditional'],
  ['sub-process start', '10.5.2, 13.5.1', 'none'],
  ['intermediate catch', '10.5.4, 13.5.2', 'message timer signal conditional link'],
  ['intermediate throw', '10.5.4, 13.5.2', 'none message signal escalation compensation link'],
  [
    'boundary, interrupting',
    '10.5.4, 13.5.3',
    'message timer signal conditional error escalation compensation cancel',
  ],
  ['boundary, non-interrupting', '10.5.4, 13.5.3', 'message timer signal conditional escalation'],
  [
    'event sub-process, interrupting',
    '10.3.5, 13.5.4',
    'message timer signal conditional error escalation compensation',
  ],
  [
    'event sub-process, non-interrupting',
    '10.3.5, 13.5.4',
    'message timer signal conditional escalation',
  ],
  ['end', '10.5.3, 13.5.6', 'none message signal error escalation compensation cancel terminate'],
];

const GLOBAL_TASKS = [
  'globalTask',
  'globalUserTask',
  'globalManualTask',
  'globalScriptTask',
  'globalBusinessRuleTask',
];

const TASKS = [
  'task',
  'userTask',
  'manualTask',
  'scriptTask',
  'serviceTask',
  'sendTask',
  'receiveTask',
  'businessRuleTask',
];

/** What is drawn around the flow: it says who and with what. */
const DRAWN: readonly (readonly [element: string, clause: string])[] = [
  ['participant', '9.3'],
  ['lane', '10.8'],
  ['messageFlow', '9.4'],
  ['dataObjectReference', '10.4.1'],
  ['textAnnotation', '8.4.1'],
];

const GATEWAYS: readonly (readonly [element: string, clause: string])[] = [
  ['exclusiveGateway', '10.6.2, 13.4.2'],
  ['parallelGateway', '10.6.4, 13.4.1'],
  ['inclusiveGateway', '10.6.3, 13.4.3'],
];

/** Position of an event of a kind that the standard does not have there. */
export const ANYWHERE_ELSE = 'any other position';

/** Every element in every position that BPMN has, and what is refused beside. */
export const ELEMENT_POSITIONS: readonly ElementPosition[] = [
  ...EVENTS.flatMap(([position, clause, kinds]) =>
    kinds.split(' ').map((kind) => eventAt(kind, position, clause)),
  ),
  ...kindsOfEvents().map((kind) =>
    refused(`${kind} event`, ANYWHERE_ELSE, 'event-executed', '10.5.1'),
  ),
  refused('event with several definitions', 'any', 'event-executed', '10.5.1'),
  ...TASKS.map((type) => executed(type, 'activity', '10.3.3, 13.3.2')),
  executed('receiveTask', 'instantiating', '10.3.3, 13.2'),
  executed('subProcess', 'activity', '10.3.5, 13.3.4'),
  executed('event sub-process', 'activity', '10.3.5, 13.5.4'),
  executed('transaction', 'activity', '10.3.5, 13.3.4'),
  executed('callActivity', 'activity', '10.3.6, 13.3.4'),
  executed('callActivity', 'of another procedure', '10.3.6, 13.3.4'),
  executed('multi-instance, parallel', 'activity', '10.3.8, 13.3.7'),
  executed('multi-instance, sequential', 'activity', '10.3.8, 13.3.7'),
  executed('standard loop', 'activity', '10.3.8, 13.3.6'),
  executed('compensation handler', 'activity', '10.7, 13.5.5'),
  refused('adHocSubProcess', 'activity', 'element-executed', '10.3.5, 13.3.5'),
  refused('token quantity', 'activity', 'feature-executed', '10.3.2'),
  ...GATEWAYS.flatMap(([type, clause]) =>
    ['split', 'join', 'join and split'].map((position) => executed(type, position, clause)),
  ),
  executed('eventBasedGateway', 'split', '10.6.6, 13.4.4'),
  executed('eventBasedGateway', 'instantiating', '10.6.6, 13.4.4'),
  executed('eventBasedGateway', 'instantiating, parallel', '10.6.6, 13.4.4'),
  refused('complexGateway', 'any', 'element-executed', '10.6.5, 13.4.5'),
  executed('several outgoing flows', 'activity or event', '13.3.1'),
  executed('several incoming flows', 'activity or event', '13.3.1'),
  executed('conditional flow', 'leaving an activity', '8.4.13, 13.3.1'),
  executed('default flow', 'leaving an activity', '8.4.13, 13.3.1'),
  ...DRAWN.map(([type, clause]) => ({ ...executed(type, 'drawing', clause), isTold: false })),
  refused('choreography', 'file', 'element-executed', '11'),
  refused('conversation', 'collaboration', 'element-executed', '9.5'),
  ...GLOBAL_TASKS.map((type) => refused(type, 'file', 'element-executed', '10.3.6')),
];

function executed(element: string, position: string, clause: string): ElementPosition {
  return { element, position, refusedBy: null, clause, isTold: true };
}

/** A compensation event on the border is never entered: its handler is. */
function eventAt(kind: string, position: string, clause: string): ElementPosition {
  const isTold = !(kind === 'compensation' && position.startsWith('boundary'));
  return { ...executed(`${kind} event`, position, clause), isTold };
}

function refused(
  element: string,
  position: string,
  refusedBy: string,
  clause: string,
): ElementPosition {
  return { element, position, refusedBy, clause, isTold: false };
}

/** `none` is nowhere refused: where nothing is waited for, the event is passed. */
function kindsOfEvents(): readonly string[] {
  const kinds = EVENTS.flatMap(([, , own]) => own.split(' '));
  return [...new Set(kinds)].filter((kind) => kind !== 'none');
}
