import type { ModdleElement } from 'bpmn-moddle';
import type { ElementId } from '../model/ids.ts';
import type { Loop } from '../model/process.ts';
import { readChild, readChildren, readExtensions, readId, readText } from './moddleElement.ts';
import type { ReadContext } from './readContext.ts';
import { readExpression } from './readExpression.ts';
import { toFeel } from './toFeel.ts';
import { readVariable } from './readVariable.ts';

/** Reads how often an activity is done; null = once. */
export function readLoop(context: ReadContext, activity: ModdleElement): Loop | null {
  const loop = readChild(activity, 'loopCharacteristics');
  if (loop === null) return null;
  const isMulti = loop.$type === 'bpmn:MultiInstanceLoopCharacteristics';
  return isMulti ? readMulti(context, activity, loop) : readStandard(context, activity, loop);
}

/** What a multi-instance activity asks for that is not executed, by its BPMN name. */
export function readRefusedLoop(activity: ModdleElement): string | null {
  const loop = readChild(activity, 'loopCharacteristics');
  const behavior = loop === null ? null : readText(loop, 'behavior');
  return behavior === null || behavior === 'All' ? null : 'multiInstanceBehavior';
}

function readStandard(context: ReadContext, activity: ModdleElement, loop: ModdleElement): Loop {
  const maximum = readText(loop, 'loopMaximum');
  return {
    kind: 'standard',
    testBefore: loop.get('testBefore') === true,
    condition: readExpression(context, readId(activity), readChild(loop, 'loopCondition')),
    // `loop-valid` refuses 0, which a text that is no number also gives.
    maximum: maximum === null ? null : Number(maximum) || 0,
  };
}

function readMulti(context: ReadContext, activity: ModdleElement, loop: ModdleElement): Loop {
  const id = readId(activity);
  return {
    kind: 'multi',
    isSequential: loop.get('isSequential') === true,
    cardinality: readExpression(context, id, readChild(loop, 'loopCardinality')),
    ...readCollection(context, activity, loop),
    ...readOutput(context, activity, loop),
    completionCondition: readExpression(context, id, readChild(loop, 'completionCondition')),
  };
}

/**
 * The elements that stand for one item of a multi-instance activity, where the drawing has them.
 */
export function readLoopItems(activity: ModdleElement): readonly ModdleElement[] {
  const loop = readChild(activity, 'loopCharacteristics');
  if (loop?.$type !== 'bpmn:MultiInstanceLoopCharacteristics') return [];
  const items = [readChild(loop, 'inputDataItem'), readChild(loop, 'outputDataItem')];
  return items.filter((item) => item !== null);
}

type Multi = Extract<Loop, { kind: 'multi' }>;

function readCollection(
  context: ReadContext,
  activity: ModdleElement,
  loop: ModdleElement,
): Pick<Multi, 'collection' | 'itemVariable'> {
  const mapped = mappedTexts(context, readId(activity), loop);
  return {
    collection: variableAt(context, loop, 'loopDataInputRef') ?? mapped.collection,
    itemVariable: readItemVariable(context, activity, loop) ?? mapped.item,
  };
}

/** An input that is filled from the item is a name for it. */
function readItemVariable(
  context: ReadContext,
  activity: ModdleElement,
  loop: ModdleElement,
): string | null {
  const item = readChild(loop, 'inputDataItem');
  if (item === null) return null;
  const filled = readChildren(activity, 'dataInputAssociations').find((association) =>
    readChildren(association, 'sourceRef').includes(item),
  );
  const target = filled === undefined ? null : readChild(filled, 'targetRef');
  return readVariable(context, target ?? item);
}

function readOutput(
  context: ReadContext,
  activity: ModdleElement,
  loop: ModdleElement,
): Pick<Multi, 'outputCollection' | 'outputItem'> {
  const [mapped] = readExtensions(loop, 'zeebe:loopCharacteristics');
  const element = mapped === undefined ? null : readText(mapped, 'outputElement');
  const collection = mapped === undefined ? null : readText(mapped, 'outputCollection');
  return {
    outputCollection: variableAt(context, loop, 'loopDataOutputRef') ?? collection,
    outputItem:
      readOutputItem(context, activity, loop) ??
      (element === null ? null : toFeel(context, readId(activity), element)),
  };
}

/** An output that fills the item says what the item gives. */
function readOutputItem(
  context: ReadContext,
  activity: ModdleElement,
  loop: ModdleElement,
): string | null {
  const item = readChild(loop, 'outputDataItem');
  if (item === null) return null;
  const filling = readChildren(activity, 'dataOutputAssociations').find(
    (association) => readChild(association, 'targetRef') === item,
  );
  if (filling === undefined) return readVariable(context, item);
  const transformation = readChild(filling, 'transformation');
  const [source] = readChildren(filling, 'sourceRef');
  return (
    readExpression(context, readId(activity), transformation) ??
    readVariable(context, source ?? item)
  );
}

/** `zeebe:loopCharacteristics`, or `camunda:collection` and `camunda:elementVariable`. */
function mappedTexts(
  context: ReadContext,
  activityId: ElementId,
  loop: ModdleElement,
): { readonly collection: string | null; readonly item: string | null } {
  const [zeebe] = readExtensions(loop, 'zeebe:loopCharacteristics');
  const collection =
    zeebe === undefined ? loop.$attrs['camunda:collection'] : readText(zeebe, 'inputCollection');
  const item =
    zeebe === undefined ? loop.$attrs['camunda:elementVariable'] : readText(zeebe, 'inputElement');
  return {
    collection: collection ? toFeel(context, activityId, collection) : null,
    item: item ?? null,
  };
}

function variableAt(context: ReadContext, loop: ModdleElement, name: string): string | null {
  const item = readChild(loop, name);
  return item === null ? null : readVariable(context, item);
}
