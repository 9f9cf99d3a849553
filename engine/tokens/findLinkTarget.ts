import type { FlowNode } from '../model/process.ts';
import type { Drawing } from './drawing.ts';

/** The catch event at which a link throw event goes on; null for every other node. */
export function findLinkTarget(drawing: Drawing, from: FlowNode): FlowNode | null {
  if (from.type !== 'intermediateThrowEvent' || from.event.kind !== 'link') return null;
  const { linkName } = from.event;
  const target = drawing
    .inside(from.parentId)
    .find(
      (node) =>
        node.type === 'intermediateCatchEvent' &&
        node.event.kind === 'link' &&
        node.event.linkName === linkName,
    );
  return target ?? null;
}
