import { hasMarkedIds } from '../../engine/parse/hasMarkedIds.ts';
import { hasDiagram } from './hasDiagram.ts';

/**
 * A drawing that the tool can show: where the file has no diagram, its elements are laid out; ids
 * with marks, which the tool does not read, are written without them.
 */
export async function drawable(bpmn: string): Promise<string> {
  if (hasDiagram(bpmn) && !hasMarkedIds(bpmn)) return bpmn;
  const { withDiagram } = await import('./import/withDiagram.ts');
  return withDiagram(bpmn);
}
