import type { ModdleElement } from 'bpmn-moddle';

import { isType, readChild, readChildren, readText } from '../../../engine/parse/moddleElement.ts';
import { parseWorkingMinutes } from '../../../engine/calendar/parseWorkingMinutes.ts';
import { convertJuel } from '../../../engine/parse/convertJuel.ts';
import { adoptPerformer } from './adoptPerformer.ts';
import type { FoundNote } from './foundNote.ts';
import type { MappedTo } from './importNote.ts';

/** One value of another tool: where it stands, and how it is taken away once it is mapped. */
type Foreign = {
  readonly from: string;
  readonly text: string;
  readonly remove: () => void;
};

/** Sets what it means here; null where this text means nothing here. */
type Adopt = (element: ModdleElement, text: string) => string | null;

const FOREIGN = /^(camunda|zeebe|modeler|activiti|flowable|operaton):/;
/** How a tool marks its own files; nobody misses it. */
const OF_THE_TOOL = /^(modeler:|zeebe:modelerTemplate|camunda:(asyncBefore|asyncAfter|exclusive)$)/;

const MEANINGS: { readonly [from: string]: readonly [MappedTo, Adopt] } = {
  'camunda:candidateGroups': ['performer', adoptPerformer],
  'zeebe:assignmentDefinition candidateGroups': ['performer', adoptPerformer],
  'camunda:assignee': ['performer', adoptPerformer],
  'zeebe:assignmentDefinition assignee': ['performer', adoptPerformer],
  'camunda:formKey': ['form', adoptInto('lt:form', 'bpmn:Activity')],
  'zeebe:formDefinition formKey': ['form', adoptInto('lt:form', 'bpmn:Activity')],
  'zeebe:formDefinition formId': ['form', adoptInto('lt:form', 'bpmn:Activity')],
  'camunda:dueDate': ['budget', adoptBudget],
  'zeebe:taskSchedule dueDate': ['budget', adoptBudget],
  'camunda:decisionRef': ['decision', adoptInto('lt:decision', 'bpmn:BusinessRuleTask')],
  'zeebe:calledDecision decisionId': [
    'decision',
    adoptInto('lt:decision', 'bpmn:BusinessRuleTask'),
  ],
  'camunda:resultVariable': ['result', adoptResult],
  'camunda:resultVariableName': ['result', adoptResult],
  'zeebe:calledDecision resultVariable': ['result', adoptResult],
  'zeebe:script resultVariable': ['result', adoptResult],
  'zeebe:script expression': ['script', adoptScriptText],
  'zeebe:subscription correlationKey': ['correlation', adoptCorrelation],
  'zeebe:calledElement processId': ['called', adoptInto('calledElement', 'bpmn:CallActivity')],
};

/** What is read here as the other tool writes it. */
const READ_AS_WRITTEN = new Set([
  'camunda:collection',
  'camunda:elementVariable',
  'camunda:in',
  'camunda:inputOutput',
  'camunda:out',
  'zeebe:ioMapping',
  'zeebe:loopCharacteristics',
  'zeebe:userTask',
]);

/**
 * Turns what Camunda Modeler wrote on an element into our own attributes where they say the same;
 * what nothing here means stays where it is. Changes the element.
 */
export function adoptExtensions(element: ModdleElement): readonly FoundNote[] {
  return foreignOf(element).map(({ from, text, remove }): FoundNote => {
    const [name = from] = from.split(' ');
    if (READ_AS_WRITTEN.has(name)) return { from, text, to: 'kept', value: '' };
    const [to, adopt] = MEANINGS[from] ?? [null, null];
    const value = adopt?.(element, text) ?? null;
    if (to === null || value === null) return { from, text, to: null, value: '' };
    remove();
    return { from, text, to, value };
  });
}

function foreignOf(element: ModdleElement): readonly Foreign[] {
  const own = Object.entries(element.$attrs).map(([from, text]) => ({
    from,
    text,
    remove: () => element.set(from, undefined),
  }));
  const holder = readChild(element, 'extensionElements');
  const values = holder === null ? [] : readChildren(holder, 'values');
  const extensions = values.flatMap((value) => partsOf(element, value));
  return [...own, ...extensions]
    .filter(({ from }) => FOREIGN.test(from) && !OF_THE_TOOL.test(from))
    .toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** Groups say who does a step better than one person does. */
function rankOf({ from }: Foreign): number {
  return from.endsWith('assignee') ? 1 : 0;
}

/** Each attribute of an extension that can be mapped by itself; any other is one thing. */
function partsOf(element: ModdleElement, value: ModdleElement): readonly Foreign[] {
  const names = ownNames(value);
  const isMapped = Object.keys(MEANINGS).some((from) => from.startsWith(`${value.$type} `));
  const removeAll = (): void => removeExtension(element, value);
  if (!isMapped) return [{ from: value.$type, text: textOf(value, names), remove: removeAll }];
  return names.map((name) => ({
    from: `${value.$type} ${name}`,
    text: readText(value, name) ?? '',
    remove: () => {
      delete (value as unknown as Record<string, unknown>)[name];
      if (ownNames(value).length === 0) removeAll();
    },
  }));
}

function ownNames(value: ModdleElement): readonly string[] {
  return Object.keys(value).filter((name) => !name.startsWith('$'));
}

function textOf(value: ModdleElement, names: readonly string[]): string {
  const texts = names.flatMap((name) => {
    const text = readText(value, name);
    return text === null ? [] : [`${name}=${text}`];
  });
  return texts.join(', ');
}

function removeExtension(element: ModdleElement, value: ModdleElement): void {
  const holder = readChild(element, 'extensionElements');
  if (holder === null) return;
  const left = readChildren(holder, 'values').filter((it) => it !== value);
  if (left.length === 0) element.set('extensionElements', undefined);
  else holder.set('values', left);
}

function adoptInto(attribute: string, type: string): Adopt {
  return (element, text) => {
    const isFree = readText(element, attribute) === null;
    if (!isType(element, type) || !isFree || text === '' || /^[=$#]/.test(text)) return null;
    element.set(attribute, text);
    return text;
  };
}

const UNITS = [
  ['WD', 480],
  ['WH', 60],
] as const;

/** Only working time: a moment, or days of the calendar, are not what a step may take. */
function adoptBudget(element: ModdleElement, text: string): string | null {
  const minutes = parseWorkingMinutes(text);
  if (!isType(element, 'bpmn:Activity') || minutes === null) return null;
  const [unit, size] = UNITS.find((it) => minutes % it[1] === 0) ?? ['WM', 1];
  const budget = `${minutes / size}${unit}`;
  element.set('lt:budget', budget);
  return budget;
}

function adoptResult(element: ModdleElement, text: string): string | null {
  const types = ['bpmn:ScriptTask', 'bpmn:BusinessRuleTask', 'bpmn:ServiceTask'];
  const type = types.find((it) => isType(element, it));
  return type === undefined ? null : adoptInto('lt:resultVariable', type)(element, text);
}

function adoptScriptText(element: ModdleElement, text: string): string | null {
  const feel = /^\s*[$#]\{/.test(text) ? convertJuel(text) : text.replace(/^=\s*/, '');
  if (!isType(element, 'bpmn:ScriptTask') || feel === null) return null;
  element.set('script', feel);
  return feel;
}

function adoptCorrelation(element: ModdleElement, text: string): string | null {
  const key = text.replace(/^=\s*/, '');
  element.set('lt:correlationKey', key);
  return key;
}
