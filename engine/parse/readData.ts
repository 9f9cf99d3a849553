import type { ModdleElement } from 'bpmn-moddle';
import type { DataAssignment } from '../model/process.ts';
import { isPlain, loopAssociations } from './loopAssociations.ts';
import { readChildren, readId } from './moddleElement.ts';
import { readAssociation } from './readAssociation.ts';
import type { ReadContext } from './readContext.ts';
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
  const { item, result, list } = loopAssociations(activity);
  const own = readOwnVariables(context, activity);
  return readChildren(activity, name).flatMap((association) => {
    // What names the item of a loop, says what it gives, or takes the list of it, is the loop's.
    if (association === item || association === result) return [];
    const isLeft = association === list && !isPlain(list);
    if (association === list && !isLeft) return [];
    const read = isLeft ? null : readAssociation(context, readId(activity), association);
    if (read === null) reportLeftOut(context, readId(activity), association);
    // A variable that is seen anyway needs no copy of itself, which would keep changes inside.
    return (read ?? []).filter((it) => it.variable !== it.expression || own.includes(it.variable));
  });
}
