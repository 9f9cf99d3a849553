import { layOut } from '../../../engine/layout/layOut.ts';
import { hasDiagram } from '../hasDiagram.ts';
import { createElement, readFile, writeFile } from './readFile.ts';

/** The same drawing with a diagram and plain ids. Rejects when it cannot be read. */
export async function withDiagram(bpmn: string): Promise<string> {
  const { definitions } = await readFile(bpmn);
  if (!hasDiagram(bpmn)) layOut(definitions, createElement);
  return writeFile(definitions);
}
