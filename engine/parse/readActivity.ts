import type { ModdleElement } from 'bpmn-moddle';
import type { ActivityBase, NodeBase, Task, TaskType } from '../model/process.ts';
import { bpmnNameOf, readChildren, readExtensionText, readId, readText } from './moddleElement.ts';
import { parseWorkingMinutes } from '../calendar/parseWorkingMinutes.ts';
import { writtenUnit } from '../calendar/writtenUnit.ts';
import { oneOf, readValue, type ReadContext } from './readContext.ts';
import { readDataInputs, readDataOutputs } from './readData.ts';
import { readDueDate } from './readDueDate.ts';
import { readMessage } from './readEvent.ts';
import { reportLanguage } from './reportLanguage.ts';
import { toFeel } from './toFeel.ts';
import { readLoop, readRefusedLoop } from './readLoop.ts';
import { withoutEquals } from './withoutEquals.ts';
import { readOwnPerformer } from './readPerformer.ts';

const CLOCK = { name: 'clock', read: oneOf('run', 'pause', 'restart') };
const ON_TIMEOUT = {
  name: 'onTimeout',
  read: oneOf('notify', 'proceed', 'consent', 'escalate', 'wait'),
};
const COUNTED = { name: 'counted', read: oneOf('true', 'false') };
const DUTY = { name: 'duty', read: oneOf('receive', 'appraise', 'approve', 'issue') };
/** Of a dossier under way; all others follow from what happens. */
const NATIONAL_STATUS = { name: 'nationalStatus', read: oneOf('4', '5', '6') };
const BUDGET = { name: 'budget', read: parseWorkingMinutes };

/** Reads what every activity carries; the performer is its own, completed by that of its lane. */
export function readActivityBase(
  context: ReadContext,
  element: ModdleElement,
  base: NodeBase,
): ActivityBase {
  return {
    ...base,
    budgetMinutes: readValue(context, element, BUDGET) ?? readDueDate(element),
    budgetUnit: writtenUnit(readText(element, 'lt:budget') ?? ''),
    counted: readValue(context, element, COUNTED) !== 'false',
    clock: readValue(context, element, CLOCK) ?? 'run',
    onTimeout: readValue(context, element, ON_TIMEOUT) ?? 'notify',
    performer: readOwnPerformer(element, context.performers.get(base.id) ?? null),
    duty: readValue(context, element, DUTY),
    product: readText(element, 'lt:product'),
    nationalStatus: readNationalStatus(context, element),
    documentation: readDocumentation(element),
    formKey: readFormKey(element),
    loop: readLoop(context, element),
    isForCompensation: element.get('isForCompensation') === true,
    dataInputs: readDataInputs(context, element),
    dataOutputs: readDataOutputs(context, element),
    refusedFeature: readRefusedFeature(element),
  };
}

function readNationalStatus(
  context: ReadContext,
  element: ModdleElement,
): ActivityBase['nationalStatus'] {
  const text = readValue(context, element, NATIONAL_STATUS);
  return text === null ? null : (Number(text) as 4 | 5 | 6);
}

/** Several texts are read as paragraphs of one. */
function readDocumentation(element: ModdleElement): string | null {
  const texts = readChildren(element, 'documentation').map((it) => readText(it, 'text') ?? '');
  return texts.join('\n').trim() || null;
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
    decisionId: readDecision(element, type),
    decision: null,
    instantiate: element.get('instantiate') === true,
  };
}

/** What the activity asks for that is not executed, by its BPMN name. */
function readRefusedFeature(element: ModdleElement): string | null {
  for (const quantity of ['startQuantity', 'completionQuantity']) {
    if (Number(element.get(quantity)) !== 1) return quantity;
  }
  return readRefusedLoop(element);
}

function readFormKey(element: ModdleElement): string | null {
  const own = readText(element, 'lt:form') ?? element.$attrs['camunda:formKey'] ?? null;
  if (own !== null) return own;
  const names = ['formKey', 'formId', 'externalReference'];
  const mapped = names.map((name) => readExtensionText(element, 'zeebe:formDefinition', name));
  return mapped.find((key) => key !== null) ?? null;
}

function readDecision(element: ModdleElement, type: TaskType): string | null {
  if (type !== 'businessRuleTask') return null;
  return (
    readText(element, 'lt:decision') ??
    element.$attrs['camunda:decisionRef'] ??
    readExtensionText(element, 'zeebe:calledDecision', 'decisionId')
  );
}

function readScript(context: ReadContext, element: ModdleElement): string {
  const id = readId(element);
  const format = readText(element, 'scriptFormat');
  const mapped = readExtensionText(element, 'zeebe:script', 'expression');
  const text = readText(element, 'script') ?? mapped ?? '';
  if (format === null || /feel|juel/i.test(format)) return toFeel(context, id, text);
  reportLanguage(context, id, format);
  return withoutEquals(text);
}

function readResultVariable(element: ModdleElement, type: TaskType): string | null {
  if (!['scriptTask', 'serviceTask', 'businessRuleTask'].includes(type)) return null;
  return (
    readText(element, 'lt:resultVariable') ??
    element.$attrs['camunda:resultVariable'] ??
    element.$attrs['camunda:resultVariableName'] ??
    readExtensionText(element, 'zeebe:script', 'resultVariable') ??
    readExtensionText(element, 'zeebe:calledDecision', 'resultVariable')
  );
}
