import type { ModdleElement } from 'bpmn-moddle';
import type { DataAssignment } from '../model/process.ts';
import { readExtensions, readId, readText } from './moddleElement.ts';
import { report, type ReadContext } from './readContext.ts';
import { toFeel } from './toFeel.ts';
import { isVariableName } from './variableName.ts';

type Direction = 'input' | 'output';

/**
 * Values that a Camunda file gives an activity: `zeebe:input`, `camunda:inputParameter`,
 * `camunda:in`.
 */
export function readMappedInputs(
  context: ReadContext,
  activity: ModdleElement,
): readonly DataAssignment[] {
  return [
    ...readMappings(context, activity, 'input'),
    ...readParameters(context, activity, 'input'),
    ...readVariables(context, activity, 'camunda:in'),
  ];
}

/** Values that it takes from one: `zeebe:output`, `camunda:outputParameter`, `camunda:out`. */
export function readMappedOutputs(
  context: ReadContext,
  activity: ModdleElement,
): readonly DataAssignment[] {
  return [
    ...readMappings(context, activity, 'output'),
    ...readParameters(context, activity, 'output'),
    ...readVariables(context, activity, 'camunda:out'),
  ];
}

/** A source without "=" is a text there. */
function readMappings(
  context: ReadContext,
  activity: ModdleElement,
  direction: Direction,
): readonly DataAssignment[] {
  return childrenOf(activity, 'zeebe:ioMapping', `zeebe:${direction}`).flatMap((mapping) => {
    const source = readText(mapping, 'source') ?? '';
    const expression = source.startsWith('=')
      ? toFeel(context, readId(activity), source)
      : JSON.stringify(source);
    return toAssignment(context, activity, { name: readText(mapping, 'target'), expression });
  });
}

/** The text of a parameter is an expression where it is written as one, else a text. */
function readParameters(
  context: ReadContext,
  activity: ModdleElement,
  direction: Direction,
): readonly DataAssignment[] {
  const parameters = childrenOf(activity, 'camunda:inputOutput', `camunda:${direction}Parameter`);
  return parameters.flatMap((parameter) => {
    const text = parameter.$body?.trim() ?? '';
    const expression = /^[$#]\{/.test(text)
      ? toFeel(context, readId(activity), text)
      : JSON.stringify(text);
    // Scripts, lists and maps stand in elements of their own.
    const isText = (parameter.$children ?? []).length === 0;
    const name = isText ? readText(parameter, 'name') : null;
    return toAssignment(context, activity, { name, expression });
  });
}

/** All variables are seen by a called process anyway; a business key is none. */
function readVariables(
  context: ReadContext,
  activity: ModdleElement,
  type: 'camunda:in' | 'camunda:out',
): readonly DataAssignment[] {
  return readExtensions(activity, type).flatMap((mapping) => {
    const source = readText(mapping, 'source') ?? readText(mapping, 'sourceExpression');
    if (source === null) return [];
    const expression = toFeel(context, readId(activity), source);
    return toAssignment(context, activity, { name: readText(mapping, 'target'), expression });
  });
}

function childrenOf(
  activity: ModdleElement,
  holder: string,
  type: string,
): readonly ModdleElement[] {
  return readExtensions(activity, holder).flatMap((it) =>
    (it.$children ?? []).filter((child) => child.$type === type),
  );
}

function toAssignment(
  context: ReadContext,
  activity: ModdleElement,
  { name, expression }: { readonly name: string | null; readonly expression: string },
): readonly DataAssignment[] {
  if (name === expression) return [];
  if (name !== null && isVariableName(name)) return [{ variable: name, expression }];
  const facts = { association: name ?? '' };
  const rule = 'data-left-out';
  report(context, { rule, severity: 'info', elementId: readId(activity), facts });
  return [];
}
