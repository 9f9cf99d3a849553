import type { ModdleElement } from 'bpmn-moddle';
import type { ElementId } from '../model/ids.ts';
import type { Loop } from '../model/process.ts';
import { isPlain, loopAssociations } from './loopAssociations.ts';
import { readChild, readExtensions, readId, readText } from './moddleElement.ts';
import { readAssociation } from './readAssociation.ts';
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

type Multi = Extract<Loop, { kind: 'multi' }>;

function readCollection(
  context: ReadContext,
  activity: ModdleElement,
  loop: ModdleElement,
): Pick<Multi, 'collection' | 'itemVariable'> {
  const mapped = mappedTexts(context, readId(activity), loop);
  const { collection, item } = loopAssociations(activity);
  const input = readChild(loop, 'loopDataInputRef');
  const named = item === null ? null : readChild(item, 'targetRef');
  const own = named ?? readChild(loop, 'inputDataItem');
  return {
    // Items are counted before any of them has the input that is filled.
    collection: readFilled(context, activity, collection, input) ?? mapped.collection,
    itemVariable: variableOf(context, own) ?? mapped.item,
  };
}

function readOutput(
  context: ReadContext,
  activity: ModdleElement,
  loop: ModdleElement,
): Pick<Multi, 'outputCollection' | 'outputItem'> {
  const mapped = mappedOutput(context, readId(activity), loop);
  const { list, result } = loopAssociations(activity);
  const taken = list === null || !isPlain(list) ? null : readChild(list, 'targetRef');
  return {
    outputCollection:
      variableOf(context, taken) ??
      variableOf(context, readChild(loop, 'loopDataOutputRef')) ??
      mapped.collection,
    outputItem:
      readFilled(context, activity, result, readChild(loop, 'outputDataItem')) ?? mapped.item,
  };
}

function mappedOutput(
  context: ReadContext,
  activityId: ElementId,
  loop: ModdleElement,
): { readonly collection: string | null; readonly item: string | null } {
  const [zeebe] = readExtensions(loop, 'zeebe:loopCharacteristics');
  if (zeebe === undefined) return { collection: null, item: null };
  const element = readText(zeebe, 'outputElement');
  return {
    collection: readText(zeebe, 'outputCollection'),
    item: element === null ? null : toFeel(context, activityId, element),
  };
}

function variableOf(context: ReadContext, item: ModdleElement | null): string | null {
  return item === null ? null : readVariable(context, item);
}

/** What an association puts into an item or list, else the variable that this is itself. */
function readFilled(
  context: ReadContext,
  activity: ModdleElement,
  association: ModdleElement | null,
  filled: ModdleElement | null,
): string | null {
  if (filled === null) return null;
  const variable = readVariable(context, filled);
  const read =
    association === null ? null : readAssociation(context, readId(activity), association);
  return read?.find((part) => part.variable === variable)?.expression ?? variable;
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
