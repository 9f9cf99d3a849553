import type { ModdleElement } from 'bpmn-moddle';
import type { DataAssignment, EventData, EventDefinition } from '../model/process.ts';
import { isType, readChild, readChildren, readId } from './moddleElement.ts';
import { readAssociation } from './readAssociation.ts';
import type { ReadContext } from './readContext.ts';
import { readVariable } from './readVariable.ts';
import { reportLeftOut } from './reportLeftOut.ts';

/** Kinds of event that carry values from who throws to who catches. */
const CARRYING = new Set<EventDefinition['kind']>(['message', 'signal', 'error', 'escalation']);

/**
 * Reads the data associations of an event; what carries nothing is reported (`data-left-out`). Null
 * where it has none.
 *
 * Source: BPMN 2.0.2 clause 10.4.2 (data associations of events).
 */
export function readEventData(
  context: ReadContext,
  element: ModdleElement,
  { kind }: EventDefinition,
): EventData | null {
  const isThrowing = isType(element, 'bpmn:ThrowEvent');
  const name = isThrowing ? 'dataInputAssociations' : 'dataOutputAssociations';
  const read = readChildren(element, name).map((association) => {
    const own = CARRYING.has(kind) ? readOne(context, element, association) : null;
    if (own === null) reportLeftOut(context, readId(element), association);
    return own;
  });
  const assignments = read.flatMap((one) => one ?? []);
  if (assignments.length === 0) return null;
  return { assignments, outputNames: isThrowing ? [] : outputNames(context, element) };
}

function readOne(
  context: ReadContext,
  element: ModdleElement,
  association: ModdleElement,
): readonly DataAssignment[] | null {
  const read = readAssociation(context, readId(element), association);
  if (read === null || read.length > 0) return read;
  // Drawing tools name only where it goes: all that comes, or what has the same name.
  const variable = targetOf(context, association);
  return variable === null ? read : [{ variable, expression: variable }];
}

function targetOf(context: ReadContext, association: ModdleElement): string | null {
  const target = readChild(association, 'targetRef');
  return target === null ? null : readVariable(context, target);
}

function outputNames(context: ReadContext, element: ModdleElement): readonly string[] {
  const outputs = readChildren(element, 'dataOutputs');
  const unnamed = readChildren(element, 'dataOutputAssociations').filter(
    (association) => readChildren(association, 'sourceRef').length === 0,
  );
  const names = [
    ...outputs.map((output) => readVariable(context, output)),
    ...unnamed.map((association) => targetOf(context, association)),
  ];
  return [...new Set(names.filter((name) => name !== null))];
}
