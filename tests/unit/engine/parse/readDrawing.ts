import type { Definitions, FlowNode } from '../../../../engine/model/process.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';

const NAMESPACES = [
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:lt="urn:lienthong:bpmn:1"',
  'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
  'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
].join(' ');

/** Reads root elements of a file; throws for what cannot be read. */
export async function readDrawing(roots: string): Promise<Definitions> {
  const parsed = await parseDefinitions(
    `<definitions id="drawing" ${NAMESPACES}>\n${roots}</definitions>`,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

/** The node "x" of a process "p" with these elements, beside these root elements. */
export async function readNodeX(inner: string, roots = ''): Promise<FlowNode> {
  const { processes } = await readDrawing(
    `${roots}<process id="p" isExecutable="true">\n${inner}\n</process>`,
  );
  const node = processes.flatMap(({ nodes }) => nodes).find(({ id }) => id === 'x');
  if (node === undefined) throw new Error('no node x');
  return node;
}
