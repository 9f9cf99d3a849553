/** A start event "s". */
export const START = '<startEvent id="s"/>';
/** An end event "e". */
export const END = '<endEvent id="e"/>';

/** A definition of a kind, with its attributes: error, escalation, terminate, cancel … */
export function definition(kind: string, attributes = ''): string {
  return `<${kind}EventDefinition ${attributes}/>`;
}

/** What waits for or throws the signal "sig". */
export const SIGNAL = definition('signal', 'signalRef="sig"');
/** What waits for or sends the message "m". */
export const MESSAGE = definition('message', 'messageRef="m"');
/** What waits for or sends the message "n". */
export const OTHER_MESSAGE = definition('message', 'messageRef="n"');
/** The error "E1". */
export const ERROR = definition('error', 'errorRef="err1"');
/** Every error. */
export const ANY_ERROR = definition('error');
/** The escalation "C1". */
export const ESCALATION = definition('escalation', 'escalationRef="esc1"');
/** Ends everything around it. */
export const TERMINATE = definition('terminate');
/** Cancels a transaction. */
export const CANCEL = definition('cancel');

/** A timer; the kind is timeDuration, timeDate or timeCycle. */
export function timer(text: string, kind = 'timeDuration'): string {
  return `<timerEventDefinition><${kind}>${text}</${kind}></timerEventDefinition>`;
}

/** A condition. */
export function condition(text: string): string {
  const expression = `<condition xsi:type="tFormalExpression">${text}</condition>`;
  return `<conditionalEventDefinition>${expression}</conditionalEventDefinition>`;
}

/** Compensates one activity, or all; without waiting it goes on at once. */
export function compensate(activityId = '', waits = true): string {
  const activity = activityId === '' ? '' : `activityRef="${activityId}"`;
  return definition('compensate', `${activity} waitForCompletion="${waits}"`);
}

/** Tasks that complete by themselves. */
export function tasks(...ids: readonly string[]): string {
  return ids.map((id) => `<task id="${id}"/>`).join('');
}

/** Tasks that wait for a person. */
export function userTasks(...ids: readonly string[]): string {
  return ids.map((id) => `<userTask id="${id}"/>`).join('');
}

/** A script task that sets a variable. */
export function scriptTask(id: string, variable: string, script: string, more = ''): string {
  const inside = `<script>${script}</script>${more}`;
  return `<scriptTask id="${id}" lt:resultVariable="${variable}">${inside}</scriptTask>`;
}

/** Parallel gateways. */
export function parallel(...ids: readonly string[]): string {
  return ids.map((id) => `<parallelGateway id="${id}"/>`).join('');
}

/** A catch event on the way. */
export function catchEvent(id: string, inside: string): string {
  return `<intermediateCatchEvent id="${id}">${inside}</intermediateCatchEvent>`;
}

/** A throw event on the way. */
export function throwEvent(id: string, inside: string): string {
  return `<intermediateThrowEvent id="${id}">${inside}</intermediateThrowEvent>`;
}

/** An end event; without a definition it just ends. */
export function endEvent(id: string, inside = ''): string {
  return `<endEvent id="${id}">${inside}</endEvent>`;
}

/** An interrupting event on an activity. */
export function boundary(id: string, activityId: string, inside: string): string {
  return `<boundaryEvent id="${id}" attachedToRef="${activityId}">${inside}</boundaryEvent>`;
}

/** A boundary event that lets its activity go on. */
export function beside(id: string, activityId: string, inside: string): string {
  const attributes = `id="${id}" attachedToRef="${activityId}" cancelActivity="false"`;
  return `<boundaryEvent ${attributes}>${inside}</boundaryEvent>`;
}

/** A sub-process, or with another name a transaction. */
export function subProcess(id: string, inside: string, name = 'subProcess'): string {
  return `<${name} id="${id}">${inside}</${name}>`;
}

/** An event sub-process that ends what runs around it. */
export function eventSubProcess(
  id: string,
  startId: string,
  event: string,
  inside: string,
): string {
  const start = `<startEvent id="${startId}">${event}</startEvent>`;
  return `<subProcess id="${id}" triggeredByEvent="true">${start}${inside}</subProcess>`;
}

/** An event sub-process that runs beside the others. */
export function eventBeside(id: string, startId: string, event: string, inside: string): string {
  const start = `<startEvent id="${startId}" isInterrupting="false">${event}</startEvent>`;
  return `<subProcess id="${id}" triggeredByEvent="true">${start}${inside}</subProcess>`;
}

/** So many items, all at once or one after the other; `until` ends the rest. */
export function items(count: string, isSequential = false, until = ''): string {
  const cardinality = `<loopCardinality xsi:type="tFormalExpression">${count}</loopCardinality>`;
  const completion =
    until === ''
      ? ''
      : `<completionCondition xsi:type="tFormalExpression">${until}</completionCondition>`;
  const name = 'multiInstanceLoopCharacteristics';
  return `<${name} isSequential="${isSequential}">${cardinality}${completion}</${name}>`;
}

/** Turns while a condition is true. */
export function turns(repeats: string, attributes = ''): string {
  const text = repeats === '' ? '' : loopCondition(repeats);
  return `<standardLoopCharacteristics ${attributes}>${text}</standardLoopCharacteristics>`;
}

function loopCondition(text: string): string {
  return `<loopCondition xsi:type="tFormalExpression">${text}</loopCondition>`;
}

/** A script as the handler of an activity; it sets "undone" to its own id. */
export function handler(activityId: string, handlerId: string, drawn?: string): string {
  const script = `<script>"${handlerId}"</script>`;
  const attributes = `id="${handlerId}" isForCompensation="true" lt:resultVariable="undone"`;
  const own = `<scriptTask ${attributes}>${script}</scriptTask>`;
  const ends = `sourceRef="c${activityId}" targetRef="${handlerId}" associationDirection="One"`;
  const event = boundary(`c${activityId}`, activityId, '<compensateEventDefinition/>');
  return `${event}${drawn ?? own}<association id="a${activityId}" ${ends}/>`;
}
