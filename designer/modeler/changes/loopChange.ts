import type { ModdleElement } from 'bpmn-moddle';

import type { Loop } from '../../../engine/model/process.ts';
import { readChild } from '../../../engine/parse/moddleElement.ts';
import { readLoop } from '../../../engine/parse/readLoop.ts';
import { dataObjectsFor, dataObjectsOf, type DataObjects } from './dataObjectFor.ts';
import { makeExpression, makeInside } from './makeInside.ts';
import type { Create, ObjectChange } from './objectChange.ts';
import { readingContext } from './readingContext.ts';

type Multi = Extract<Loop, { kind: 'multi' }>;
type Standard = Extract<Loop, { kind: 'standard' }>;

const REFERENCES = ['loopDataInputRef', 'loopDataOutputRef'] as const;

/** How often an activity is done, as the engine reads it; null: once. */
export function loopOf(definitions: ModdleElement, activity: ModdleElement): Loop | null {
  return readLoop(readingContext(definitions), activity);
}

/**
 * Writes how often an activity is done, in BPMN's own elements, in place of what stood there.
 *
 * `collection`, `itemVariable`, `outputCollection` and `outputItem` must be names of variables:
 * BPMN refers to them and has no room for a formula.
 */
export function changeLoop(
  create: Create,
  definitions: ModdleElement,
  activity: ModdleElement,
  loop: Loop | null,
): readonly ObjectChange[] {
  const before = readChild(activity, 'loopCharacteristics');
  const dataObjects = dataObjectsFor(create, definitions, activity);
  const written =
    loop === null ? undefined : toCharacteristics(create, activity, dataObjects, loop);
  const referred = before === null ? [] : dataObjectsOf(before, REFERENCES);
  return [
    ...dataObjects.changes(referred, before === null ? [] : [before]),
    { object: activity, properties: { loopCharacteristics: written } },
  ];
}

function toCharacteristics(
  create: Create,
  activity: ModdleElement,
  dataObjects: DataObjects,
  loop: Loop,
): ModdleElement {
  if (loop.kind === 'standard') return toStandard(create, activity, loop);
  const made = makeInside(create, activity, 'bpmn:MultiInstanceLoopCharacteristics', {
    isSequential: loop.isSequential,
  });
  const values = {
    loopCardinality: makeExpression(create, made, loop.cardinality),
    completionCondition: makeExpression(create, made, loop.completionCondition),
    ...itemsOf(create, made, dataObjects, loop),
  };
  for (const [name, value] of Object.entries(values)) if (value) made.set(name, value);
  return made;
}

function itemsOf(create: Create, owner: ModdleElement, dataObjects: DataObjects, loop: Multi) {
  const { collection, itemVariable, outputCollection, outputItem } = loop;
  const item = (type: string, name: string | null) =>
    name === null ? undefined : makeInside(create, owner, type, { name });
  return {
    loopDataInputRef: collection === null ? undefined : dataObjects.named(collection),
    inputDataItem: item('bpmn:DataInput', itemVariable),
    loopDataOutputRef: outputCollection === null ? undefined : dataObjects.named(outputCollection),
    outputDataItem: item('bpmn:DataOutput', outputItem),
  };
}

function toStandard(create: Create, activity: ModdleElement, loop: Standard): ModdleElement {
  const made = makeInside(create, activity, 'bpmn:StandardLoopCharacteristics', {
    testBefore: loop.testBefore,
  });
  if (loop.maximum !== null) made.set('loopMaximum', loop.maximum);
  const condition = makeExpression(create, made, loop.condition);
  if (condition) made.set('loopCondition', condition);
  return made;
}
