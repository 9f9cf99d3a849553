import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';

import { readChild, readChildren, readText } from '../../engine/parse/moddleElement.ts';
import { procedureModdle } from '../../engine/parse/procedureModdle.ts';

const MODDLE = new BpmnModdle({ lt: procedureModdle });

/**
 * A drawing to begin a new procedure with: a published one under the code and the name of the new
 * procedure. Its process gets an id of its own, because drawings call a procedure by it too.
 * Rejects when the file cannot be read.
 */
export async function fromTemplate(
  bpmn: string,
  { code, name }: { readonly code: string; readonly name: string },
): Promise<string> {
  const { rootElement } = await MODDLE.fromXML(bpmn);
  const roots = readChildren(rootElement, 'rootElements');
  const processes = roots.filter(({ $type }) => $type === 'bpmn:Process');
  const main =
    processes.find((it) => readText(it, 'lt:procedureCode') !== null) ?? processes[0] ?? null;
  if (main === null) throw new Error('Expected a process in the template, but there is none.');
  main.set('id', `procedure_${code.replaceAll('.', '_')}`);
  main.set('lt:procedureCode', code);
  main.set('name', name);
  poolOf(roots, main)?.set('name', name);
  const { xml } = await MODDLE.toXML(rootElement, { format: true });
  return xml;
}

function poolOf(
  roots: readonly ModdleElement[],
  process: ModdleElement,
): ModdleElement | undefined {
  const pools = roots.flatMap((root) => readChildren(root, 'participants'));
  return pools.find((pool) => readChild(pool, 'processRef') === process);
}
