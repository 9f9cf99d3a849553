import type { ModdleElement } from 'bpmn-moddle';

import type { Loop } from '../../../engine/model/process.ts';
import { readChild, readChildren, readExtensions } from '../../../engine/parse/moddleElement.ts';
import { readLoop } from '../../../engine/parse/readLoop.ts';
import { dataObjectsFor, type DataObjects } from './dataObjectFor.ts';
import { makeExpression, makeInside } from './makeInside.ts';
import type { Create, ObjectChange } from './objectChange.ts';
import { readingContext } from './readingContext.ts';

type Multi = Extract<Loop, { kind: 'multi' }>;
type Standard = Extract<Loop, { kind: 'standard' }>;
type Properties = { readonly [name: string]: unknown };
type Making = { readonly create: Create; readonly dataObjects: DataObjects };

/** How often an activity is done, as the engine reads it; null: once. */
export function loopOf(definitions: ModdleElement, activity: ModdleElement): Loop | null {
  return readLoop(readingContext(definitions), activity);
}

/**
 * Writes how often an activity is done, in BPMN's own elements; of a multi-instance activity that
 * stays one only what differs, so that what other tools wrote beside it stays.
 *
 * `collection`, `itemVariable`, `outputCollection` and `outputItem` are names of variables where
 * they are new: BPMN refers to them and has no room for a formula.
 */
export function changeLoop(
  create: Create,
  definitions: ModdleElement,
  activity: ModdleElement,
  loop: Loop | null,
): readonly ObjectChange[] {
  const before = readChild(activity, 'loopCharacteristics');
  const known = loopOf(definitions, activity);
  const making = { create, dataObjects: dataObjectsFor(create, definitions, activity) };
  const isKept = before !== null && !saysOtherwise(before, known, loop);
  if (isKept && known?.kind === 'multi' && loop?.kind === 'multi') {
    const properties = differing(making, before, [known, loop]);
    return [
      ...afterLetGo(making, activity, before, Object.keys(properties)),
      { object: before, properties },
    ];
  }
  const written = loop === null ? undefined : toCharacteristics(making, activity, loop);
  return [
    ...(before === null ? making.dataObjects.changes([], []) : []),
    ...(before === null ? [] : afterLetGo(making, activity, before, REFERRING)),
    { object: activity, properties: { loopCharacteristics: written } },
  ];
}

/** A Camunda 8 list stands in one extension with all else: a new list takes the place of both. */
function saysOtherwise(before: ModdleElement, known: Loop | null, loop: Loop | null): boolean {
  if (known?.kind !== 'multi' || loop?.kind !== 'multi') return true;
  const isOther = known.collection !== loop.collection;
  return isOther && readExtensions(before, 'zeebe:loopCharacteristics').length > 0;
}

/** Attributes of Camunda 7 that would still say what is taken out. */
const MAPPED: { readonly [part: string]: string } = {
  collection: 'camunda:collection',
  itemVariable: 'camunda:elementVariable',
};
const REFERENCES = ['loopDataInputRef', 'loopDataOutputRef'];
const REFERRING = [...REFERENCES, 'inputDataItem', 'outputDataItem'];

/** What goes when a loop lets go of these properties: data objects, and what carried its items. */
function afterLetGo(
  { dataObjects }: Making,
  activity: ModdleElement,
  before: ModdleElement,
  names: readonly string[],
): readonly ObjectChange[] {
  const held = (wanted: readonly string[]) =>
    wanted.flatMap((name) => readChild(before, name) ?? []);
  const kept = held(REFERENCES.filter((name) => !names.includes(name)));
  const objects = held(REFERENCES.filter((name) => names.includes(name)));
  const items = held(REFERRING.filter((name) => names.includes(name)));
  const gone = objects.filter((object) => !kept.includes(object));
  return [...dataObjects.changes(gone, [before]), ...withoutItems(activity, items)];
}

function withoutItems(
  activity: ModdleElement,
  items: readonly ModdleElement[],
): readonly ObjectChange[] {
  return ['dataInputAssociations', 'dataOutputAssociations'].flatMap((list) => {
    const all = readChildren(activity, list);
    const kept = all.filter((association) => {
      const target = readChild(association, 'targetRef');
      const ends = [...readChildren(association, 'sourceRef'), ...(target ? [target] : [])];
      return !ends.some((end) => items.includes(end) && end.$type !== 'bpmn:DataObject');
    });
    const isSame = kept.length === all.length;
    return isSame ? [] : [{ object: activity, properties: { [list]: kept } }];
  });
}

function differing(
  making: Making,
  owner: ModdleElement,
  [known, loop]: readonly [Multi, Multi],
): Properties {
  const names = {
    isSequential: 'isSequential',
    cardinality: 'loopCardinality',
    completionCondition: 'completionCondition',
    collection: 'loopDataInputRef',
    itemVariable: 'inputDataItem',
    outputCollection: 'loopDataOutputRef',
    outputItem: 'outputDataItem',
  } as const;
  const parts = Object.keys(names) as readonly (keyof typeof names)[];
  const changed = parts.filter((part) => known[part] !== loop[part]);
  const without = Object.fromEntries(parts.map((part) => [part, null]));
  const only = Object.fromEntries(changed.map((part) => [part, loop[part]]));
  const properties = multiProperties(making, owner, { ...without, ...only } as unknown as Multi);
  return Object.fromEntries(
    changed.flatMap((part) => {
      const mapped = MAPPED[part];
      const written = [names[part], properties[names[part]]] as const;
      return mapped === undefined ? [written] : [written, [mapped, undefined] as const];
    }),
  );
}

function multiProperties({ create, dataObjects }: Making, owner: ModdleElement, loop: Multi) {
  const { collection, itemVariable, outputCollection, outputItem } = loop;
  const item = (type: string, name: string | null) =>
    name === null ? undefined : makeInside(create, owner, type, { name });
  return {
    isSequential: loop.isSequential,
    loopCardinality: makeExpression(create, owner, loop.cardinality),
    completionCondition: makeExpression(create, owner, loop.completionCondition),
    loopDataInputRef: collection === null ? undefined : dataObjects.named(collection),
    inputDataItem: item('bpmn:DataInput', itemVariable),
    loopDataOutputRef: outputCollection === null ? undefined : dataObjects.named(outputCollection),
    outputDataItem: item('bpmn:DataOutput', outputItem),
  };
}

function toCharacteristics(making: Making, activity: ModdleElement, loop: Loop): ModdleElement {
  const { create } = making;
  const type = `bpmn:${loop.kind === 'multi' ? 'MultiInstance' : 'Standard'}LoopCharacteristics`;
  const made = makeInside(create, activity, type);
  const properties =
    loop.kind === 'multi'
      ? multiProperties(making, made, loop)
      : standardProperties(create, made, loop);
  for (const [name, value] of Object.entries(properties)) {
    if (value !== undefined) made.set(name, value);
  }
  return made;
}

function standardProperties(create: Create, owner: ModdleElement, loop: Standard) {
  return {
    testBefore: loop.testBefore,
    loopMaximum: loop.maximum ?? undefined,
    loopCondition: makeExpression(create, owner, loop.condition),
  };
}
