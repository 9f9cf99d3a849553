import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';

import type { Create, ObjectChange } from '../../../../../designer/modeler/changes/objectChange.ts';
import type { Definitions, FlowNode } from '../../../../../engine/model/process.ts';
import { readChildren, readId } from '../../../../../engine/parse/moddleElement.ts';
import { parseDefinitions } from '../../../../../engine/parse/parseDefinitions.ts';
import { procedureModdle } from '../../../../../engine/parse/procedureModdle.ts';

const NAMESPACES = [
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:lt="urn:lienthong:bpmn:1"',
].join(' ');

type Making = BpmnModdle & { create: Create };

/** A file as the drawing tool holds it: changed by changes, written and read by the engine. */
export type OpenFile = {
  readonly definitions: ModdleElement;
  readonly create: Create;
  readonly object: (id: string) => ModdleElement;
  /** First event definition of an event. */
  readonly definition: (id: string) => ModdleElement;
  readonly apply: (changes: readonly ObjectChange[]) => void;
  readonly xml: () => Promise<string>;
  /** What the engine reads of the file as it stands now. */
  readonly read: () => Promise<Definitions>;
  readonly node: (id: string) => Promise<FlowNode>;
};

/** Opens a process "p" with these elements, beside these root elements. */
export async function openFile(inner: string, roots = ''): Promise<OpenFile> {
  const moddle = new BpmnModdle({ lt: procedureModdle }) as Making;
  const text =
    `<definitions id="file" targetNamespace="urn:test" ${NAMESPACES}>${roots}` +
    `<process id="p" isExecutable="true">${inner}</process></definitions>`;
  const { rootElement: definitions, warnings } = await moddle.fromXML(text);
  if (warnings.length > 0) throw new Error(JSON.stringify(warnings.map((it) => it.message)));
  let made = 0;
  const create: Create = (type, properties = {}) => {
    made += 1;
    const needsId = !['bpmn:FormalExpression', 'bpmn:Assignment'].includes(type);
    return moddle.create(type, needsId ? { id: `made_${made}`, ...properties } : properties);
  };
  const object = (id: string) => find(definitions, id);
  const xml = async () => (await moddle.toXML(definitions, { format: true })).xml;
  const read = async () => {
    const parsed = await parseDefinitions(await xml());
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
    return parsed.value;
  };
  return {
    definitions,
    create,
    object,
    definition: (id) => readChildren(object(id), 'eventDefinitions')[0] as ModdleElement,
    apply: (changes) => {
      for (const change of changes) {
        for (const [name, value] of Object.entries(change.properties))
          change.object.set(name, value);
      }
    },
    xml,
    read,
    node: async (id) => {
      const nodes = (await read()).processes.flatMap((process) => process.nodes);
      return nodes.find((node) => node.id === id) as FlowNode;
    },
  };
}

function find(holder: ModdleElement, id: string): ModdleElement {
  const all = [holder];
  for (const one of all) {
    if (readId(one) === id) return one;
    all.push(...readChildren(one, 'rootElements'), ...readChildren(one, 'flowElements'));
  }
  throw new Error(`no element ${id}`);
}
