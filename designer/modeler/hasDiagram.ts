const DRAWN = /<(?:[\w.-]+:)?BPMNShape[\s>]/;

/** Whether a file says where its elements stand. */
export function hasDiagram(bpmn: string): boolean {
  return DRAWN.test(bpmn);
}
