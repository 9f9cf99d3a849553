import type { ElementId } from './ids.ts';
import type { FlowNode, ProcessModel } from './process.ts';

/** A process with those that it calls; the nodes are those of all of them. */
export type ProcessGround = {
  readonly models: readonly ProcessModel[];
  readonly nodes: ReadonlyMap<ElementId, FlowNode>;
};
