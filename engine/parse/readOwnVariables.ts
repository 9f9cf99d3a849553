import type { ModdleElement } from 'bpmn-moddle';
import { readChildren } from './moddleElement.ts';
import type { ReadContext } from './readContext.ts';
import { readVariable } from './readVariable.ts';

/**
 * Variables of the data objects and properties that a sub-process holds itself, each once.
 *
 * Source: BPMN 2.0.2 clause 10.4.1: they live as long as the sub-process.
 */
export function readOwnVariables(
  context: ReadContext,
  container: ModdleElement,
): readonly string[] {
  const objects = readChildren(container, 'flowElements').filter(
    ({ $type }) => $type === 'bpmn:DataObject',
  );
  const items = [...objects, ...readChildren(container, 'properties')];
  const names = items.map((item) => readVariable(context, item));
  return [...new Set(names.filter((name) => name !== null))];
}
