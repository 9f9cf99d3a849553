import type { FlowNode } from '../../engine/model/process.ts';
import type { ElementRef } from '../contract/tasks.ts';
import type { VersionModel } from '../model/versionModel.ts';

/** Kinds of elements that take time or end the way: what a person means by "the next step". */
const STEPS: ReadonlySet<FlowNode['type']> = new Set<FlowNode['type']>([
  'task',
  'userTask',
  'manualTask',
  'serviceTask',
  'sendTask',
  'receiveTask',
  'businessRuleTask',
  'subProcess',
  'callActivity',
  'intermediateCatchEvent',
  'endEvent',
]);

/** The steps that may come right after the given elements, in the order of the drawing. */
export function nextElements(model: VersionModel, from: readonly string[]): readonly ElementRef[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const queue = [...from];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const target of targetsOf(model, id)) {
      if (seen.has(target)) continue;
      seen.add(target);
      const node = model.nodes.get(target);
      if (node && isTold(node, model)) found.add(target);
      else queue.push(target);
    }
  }
  return [...model.nodes.values()]
    .filter((node) => found.has(node.id))
    .map((node) => ({ elementId: node.id, name: node.name }));
}

/** The end of a sub-process is no end of the way: what follows it is told. */
function isTold(node: FlowNode, model: VersionModel): boolean {
  return STEPS.has(node.type) && !(node.type === 'endEvent' && model.nodes.has(node.parentId));
}

/** Targets of the flows leaving an element; at the end of a sub-process those leaving it. */
function targetsOf(model: VersionModel, elementId: string): readonly string[] {
  const process = model.processOf(elementId);
  if (!process) return [];
  const node = model.nodes.get(elementId);
  const isEnd = node?.type === 'endEvent' && model.nodes.has(node.parentId);
  const sourceId = isEnd ? node.parentId : elementId;
  const own = process.flows.filter((flow) => flow.sourceId === sourceId);
  return own.map((flow) => flow.targetId);
}
