import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';

import { giveIds } from '../../../engine/parse/giveIds.ts';
import { plainText } from '../../../engine/parse/plainText.ts';
import { procedureModdle } from '../../../engine/parse/procedureModdle.ts';
import { resolveReferences } from '../../../engine/parse/resolveReferences.ts';

const MODDLE = new BpmnModdle({ lt: procedureModdle });

/** The elements of a file, and its own prefix by one that `plainText` has put in its place. */
export type ReadFile = {
  readonly definitions: ModdleElement;
  readonly prefixes: ReadonlyMap<string, string>;
};

/** The elements of a file that the gate has let through, each with an id without marks. */
export async function readFile(bpmn: string): Promise<ReadFile> {
  const { xml, prefixes } = plainText(bpmn);
  const reading = await MODDLE.fromXML(xml);
  resolveReferences(reading);
  giveIds(reading.rootElement, new Set(Object.keys(reading.elementsById)));
  return { definitions: reading.rootElement, prefixes };
}

/** The elements as a file again. */
export async function writeFile(definitions: ModdleElement): Promise<string> {
  const { xml } = await MODDLE.toXML(definitions, { format: true });
  return xml;
}

/** An element of a type that BPMN, its diagrams or our own namespace have. */
export function createElement(
  type: string,
  properties: { readonly [name: string]: unknown },
): ModdleElement {
  return MODDLE.create(type, properties);
}
