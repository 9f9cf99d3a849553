import type { ModdleElement } from 'bpmn-moddle';

import type { DataAssignment } from '../../../engine/model/process.ts';
import { readChild, readChildren, readText } from '../../../engine/parse/moddleElement.ts';
import { withoutEquals } from '../../../engine/parse/withoutEquals.ts';
import { dataObjectsFor, dataObjectsOf } from './dataObjectFor.ts';
import { makeExpression, makeInside } from './makeInside.ts';
import type { Create, ObjectChange } from './objectChange.ts';

/** Values given to an activity when it begins, or taken from it when it is done. */
export type MappingSide = 'in' | 'out';

const SIDES = {
  in: { list: 'dataInputAssociations', type: 'bpmn:DataInputAssociation' },
  out: { list: 'dataOutputAssociations', type: 'bpmn:DataOutputAssociation' },
} as const;

/** Assignments of one side, in order; associations that are drawn as lines are not among them. */
export function mappingsOf(activity: ModdleElement, side: MappingSide): readonly DataAssignment[] {
  return ownAssociations(activity, side).flatMap((association) =>
    readChildren(association, 'assignment').map((assignment) => ({
      variable: bodyOf(assignment, 'to'),
      expression: bodyOf(assignment, 'from'),
    })),
  );
}

/** Writes the assignments of one side anew; `variable` must be a name that FEEL reads. */
export function changeMappings(
  create: Create,
  definitions: ModdleElement,
  activity: ModdleElement,
  { side, mappings }: { readonly side: MappingSide; readonly mappings: readonly DataAssignment[] },
): readonly ObjectChange[] {
  const { list, type } = SIDES[side];
  const before = ownAssociations(activity, side);
  const dataObjects = dataObjectsFor(create, definitions, activity);
  const written = mappings.map(({ variable, expression }) => {
    const targetRef = dataObjects.named(variable);
    const association = makeInside(create, activity, type, { targetRef });
    const assignment = makeInside(create, association, 'bpmn:Assignment');
    assignment.set('from', makeExpression(create, assignment, expression));
    assignment.set('to', makeExpression(create, assignment, variable));
    association.set('assignment', [assignment]);
    return association;
  });
  const kept = readChildren(activity, list).filter((it) => !before.includes(it));
  const referred = before.flatMap((it) => dataObjectsOf(it, ['sourceRef', 'targetRef']));
  return [
    ...dataObjects.changes(referred, before),
    { object: activity, properties: { [list]: [...kept, ...written] } },
  ];
}

function ownAssociations(activity: ModdleElement, side: MappingSide): readonly ModdleElement[] {
  return readChildren(activity, SIDES[side].list).filter(
    (association) => readChildren(association, 'assignment').length > 0,
  );
}

function bodyOf(assignment: ModdleElement, name: 'from' | 'to'): string {
  const expression = readChild(assignment, name);
  return expression === null ? '' : withoutEquals(readText(expression, 'body') ?? '');
}
