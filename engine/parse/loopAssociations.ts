import type { ModdleElement } from 'bpmn-moddle';
import { readChild, readChildren } from './moddleElement.ts';

/** The data associations of an activity that its loop reads; null for what it has none of. */
export type LoopAssociations = {
  /** Fills the data input over which a task is repeated; its items have that input too. */
  readonly collection: ModdleElement | null;
  /** Gives the item another name: the only one that takes it in, as it is. */
  readonly item: ModdleElement | null;
  /** Says what an item gives. */
  readonly result: ModdleElement | null;
  /** Takes the list of what the items give out of the activity. */
  readonly list: ModdleElement | null;
};

/** Source: BPMN 2.0.2 clause 10.3.8: for a task, both lists are data of the task itself. */
export function loopAssociations(activity: ModdleElement): LoopAssociations {
  const loop = readChild(activity, 'loopCharacteristics');
  const end = (name: string): ModdleElement | null =>
    loop === null ? null : readChild(loop, name);
  const inputs = readChildren(activity, 'dataInputAssociations');
  const outputs = readChildren(activity, 'dataOutputAssociations');
  const [item, ...others] = from(inputs, end('inputDataItem'));
  return {
    collection: to(inputs, end('loopDataInputRef'))[0] ?? null,
    item: item !== undefined && others.length === 0 && isPlain(item) ? item : null,
    result: to(outputs, end('outputDataItem'))[0] ?? null,
    list: from(outputs, end('loopDataOutputRef'))[0] ?? null,
  };
}

/** Whether it carries a value as it is. */
export function isPlain(association: ModdleElement): boolean {
  const hasFormula = readChild(association, 'transformation') !== null;
  return !hasFormula && readChildren(association, 'assignment').length === 0;
}

type Associations = readonly ModdleElement[];

function from(associations: Associations, source: ModdleElement | null): Associations {
  return associations.filter(
    (it) => source !== null && readChildren(it, 'sourceRef').includes(source),
  );
}

function to(associations: Associations, target: ModdleElement | null): Associations {
  return associations.filter((it) => target !== null && readChild(it, 'targetRef') === target);
}
