import type { ModdleElement } from 'bpmn-moddle';
import type { DataAssignment } from '../model/process.ts';
import { readChild, readChildren, readId } from './moddleElement.ts';
import { readAssociation } from './readAssociation.ts';
import type { ReadContext } from './readContext.ts';
import { readLoopItems } from './readLoop.ts';
import { readOwnVariables } from './readOwnVariables.ts';
import { reportLeftOut } from './reportLeftOut.ts';
import { readMappedInputs, readMappedOutputs } from './readMappedData.ts';

/** Values that an activity begins with: data input associations, in document order. */
export function readDataInputs(
  context: ReadContext,
  activity: ModdleElement,
): readonly DataAssignment[] {
  const drawn = readAssociations(context, activity, 'dataInputAssociations');
  return [...drawn, ...readMappedInputs(context, activity)];
}

/** Values that a completed activity leaves: data output associations, in document order. */
export function readDataOutputs(
  context: ReadContext,
  activity: ModdleElement,
): readonly DataAssignment[] {
  const drawn = readAssociations(context, activity, 'dataOutputAssociations');
  return [...drawn, ...readMappedOutputs(context, activity)];
}

function readAssociations(
  context: ReadContext,
  activity: ModdleElement,
  name: string,
): readonly DataAssignment[] {
  const items = readLoopItems(activity);
  const own = readOwnVariables(context, activity);
  return readChildren(activity, name).flatMap((association) => {
    const ends = [...readChildren(association, 'sourceRef'), readChild(association, 'targetRef')];
    // What fills the item of a loop, or takes from it, belongs to the loop.
    if (ends.some((end) => end !== null && items.includes(end))) return [];
    const read = readAssociation(context, readId(activity), association);
    if (read === null) reportLeftOut(context, readId(activity), association);
    // A variable that is seen anyway needs no copy of itself, which would keep changes inside.
    return (read ?? []).filter((it) => it.variable !== it.expression || own.includes(it.variable));
  });
}
