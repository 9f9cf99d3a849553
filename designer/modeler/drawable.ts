const DRAWN = /<(?:[\w.-]+:)?BPMNShape[\s>]/;

/** Whether a file says where its elements stand. */
export function hasDiagram(bpmn: string): boolean {
  return DRAWN.test(bpmn);
}

/** A drawing that the tool can show: where the file has no diagram, its elements are laid out. */
export async function drawable(bpmn: string): Promise<string> {
  if (hasDiagram(bpmn)) return bpmn;
  const { withDiagram } = await import('./import/withDiagram.ts');
  return withDiagram(bpmn);
}
