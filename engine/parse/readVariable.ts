import type { ModdleElement } from 'bpmn-moddle';
import { readChild, readId, readText } from './moddleElement.ts';
import type { ReadContext } from './readContext.ts';
import { idAsVariable, isVariableName } from './variableName.ts';

/**
 * Variable that a data object, input, output or property stands for: its name where FEEL can read
 * it, else its id. A reference stands for its data object. Null for a data store, which is none.
 */
export function readVariable(context: ReadContext, item: ModdleElement): string | null {
  if (item.$type === 'bpmn:DataStoreReference' || item.$type === 'bpmn:DataStore') return null;
  const object = readChild(item, 'dataObjectRef') ?? item;
  const name = readText(object, 'name') ?? '';
  if (isVariableName(name)) return name;
  return context.variables.get(readId(object)) ?? idAsVariable(readId(object));
}
