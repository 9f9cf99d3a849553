import type { ModdleElement } from 'bpmn-moddle';
import type { ActivityBase, NodeBase, Task, TaskType } from '../model/process.ts';
import { bpmnNameOf, readChild, readExtensionText, readId, readText } from './moddleElement.ts';
import { parseWorkingMinutes } from '../calendar/parseWorkingMinutes.ts';
import { oneOf, readValue, report, type ReadContext } from './readContext.ts';
import { readMessage } from './readEvent.ts';
import { withoutEquals } from './withoutEquals.ts';
import { readOwnPerformer } from './readPerformer.ts';

const CLOCK = { name: 'clock', read: oneOf('run', 'pause', 'restart') };
const ON_TIMEOUT = {
  name: 'onTimeout',
  read: oneOf('notify', 'proceed', 'consent', 'escalate', 'wait'),
};
const COUNTED = { name: 'counted', read: oneOf('true', 'false') };
const DUTY = { name: 'duty', read: oneOf('receive', 'appraise', 'approve', 'issue') };
const BUDGET = { name: 'budget', read: parseWorkingMinutes };

/** Reads what every activity carries; the performer is its own, completed by that of its lane. */
export function readActivityBase(
  context: ReadContext,
  element: ModdleElement,
  base: NodeBase,
): ActivityBase {
  return {
    ...base,
    budgetMinutes: readValue(context, element, BUDGET),
    counted: readValue(context, element, COUNTED) !== 'false',
    clock: readValue(context, element, CLOCK) ?? 'run',
    onTimeout: readValue(context, element, ON_TIMEOUT) ?? 'notify',
    performer: readOwnPerformer(element, context.performers.get(base.id) ?? null),
    duty: readValue(context, element, DUTY),
    formKey: readFormKey(element),
    refusedFeature: readRefusedFeature(element),
  };
}

/** Reads a task of one of the executed types. */
export function readTask(
  context: ReadContext,
  element: ModdleElement,
  activity: ActivityBase,
): Task {
  const type = bpmnNameOf(element) as TaskType;
  const hasMessage = type === 'sendTask' || type === 'receiveTask';
  const message = hasMessage ? readMessage(context, element, element) : null;
  const hasConnector = ['serviceTask', 'sendTask', 'businessRuleTask'].includes(type);
  return {
    ...activity,
    type,
    script: type === 'scriptTask' ? readScript(context, element) : null,
    resultVariable: readResultVariable(element, type),
    messageName: message?.messageName ?? null,
    correlationKey: message?.correlationKey ?? null,
    connector: hasConnector ? readText(element, 'lt:connector') : null,
  };
}

/** What the activity asks for that is not executed, by its BPMN name. */
function readRefusedFeature(element: ModdleElement): string | null {
  const loop = readChild(element, 'loopCharacteristics');
  if (loop !== null) return bpmnNameOf(loop);
  if (element.get('isForCompensation') === true) return 'isForCompensation';
  if (element.get('instantiate') === true) return 'instantiatingReceiveTask';
  for (const quantity of ['startQuantity', 'completionQuantity']) {
    if (Number(element.get(quantity)) !== 1) return quantity;
  }
  return null;
}

function readFormKey(element: ModdleElement): string | null {
  const own = readText(element, 'lt:form') ?? element.$attrs['camunda:formKey'] ?? null;
  if (own !== null) return own;
  const names = ['formKey', 'formId', 'externalReference'];
  const mapped = names.map((name) => readExtensionText(element, 'zeebe:formDefinition', name));
  return mapped.find((key) => key !== null) ?? null;
}

function readScript(context: ReadContext, element: ModdleElement): string {
  const format = readText(element, 'scriptFormat');
  if (format !== null && !/feel/i.test(format)) {
    report(context, {
      rule: 'expression-language',
      severity: 'error',
      elementId: readId(element),
      facts: { language: format },
    });
  }
  const mapped = readExtensionText(element, 'zeebe:script', 'expression');
  return withoutEquals(readText(element, 'script') ?? mapped ?? '');
}

function readResultVariable(element: ModdleElement, type: TaskType): string | null {
  if (!['scriptTask', 'serviceTask', 'businessRuleTask'].includes(type)) return null;
  return (
    readText(element, 'lt:resultVariable') ??
    element.$attrs['camunda:resultVariable'] ??
    readExtensionText(element, 'zeebe:script', 'resultVariable')
  );
}
