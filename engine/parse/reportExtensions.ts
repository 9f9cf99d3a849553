import type { ModdleElement } from 'bpmn-moddle';
import { readChild, readChildren, readId } from './moddleElement.ts';
import { readDueDate } from './readDueDate.ts';
import { report, type ReadContext } from './readContext.ts';
import { writtenName } from './writtenName.ts';

/** What files of Camunda and its kin (Activiti, Flowable, Operaton) say that has a meaning here. */
const MAPPED = new Set([
  'camunda:assignee',
  'camunda:candidateGroups',
  'camunda:collection',
  'camunda:decisionRef',
  'camunda:elementVariable',
  'camunda:formKey',
  'camunda:in',
  'camunda:inputOutput',
  'camunda:out',
  'camunda:resultVariable',
  'camunda:resultVariableName',
  'zeebe:assignmentDefinition',
  'zeebe:calledDecision',
  'zeebe:calledElement',
  'zeebe:formDefinition',
  'zeebe:ioMapping',
  'zeebe:loopCharacteristics',
  'zeebe:script',
  'zeebe:subscription',
  'zeebe:userTask',
]);

/**
 * Lists what an element of such a file says beyond that, such as `camunda:class` or
 * `zeebe:taskSchedule`: one finding `extension-left-out` with all names.
 */
export function reportExtensions(context: ReadContext, element: ModdleElement): void {
  const loop = readChild(element, 'loopCharacteristics');
  const dueDates = readDueDate(element) === null ? [] : ['camunda:dueDate', 'zeebe:taskSchedule'];
  const left = [
    ...[element, ...(loop === null ? [] : [loop])]
      .flatMap(namesOf)
      .filter((name) => !MAPPED.has(name) && !dueDates.includes(name)),
    // What stands at an event's definition, as the variable of an error, has no meaning here.
    ...readChildren(element, 'eventDefinitions').flatMap(namesOf),
  ];
  if (left.length === 0) return;
  const names = left.map((name) => writtenName(name, context.prefixes));
  const facts = { names: [...new Set(names)].join(', ') };
  report(context, {
    rule: 'extension-left-out',
    severity: 'info',
    elementId: readId(element),
    facts,
  });
}

function namesOf(holder: ModdleElement): readonly string[] {
  const extensions = readChild(holder, 'extensionElements');
  const values = extensions === null ? [] : readChildren(extensions, 'values');
  const names = [...Object.keys(holder.$attrs), ...values.map(({ $type }) => $type)];
  return names.filter((name) => /^(camunda|zeebe):/.test(name));
}
