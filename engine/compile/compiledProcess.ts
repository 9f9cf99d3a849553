import type { JoinReach } from '../check/soundness/orReach.ts';
import type { NodeKind } from '../check/soundness/scopeGraph.ts';
import type { ElementId } from '../model/ids.ts';
import type { FlowNode, TimerDefinition } from '../model/process.ts';
import type { MachineConfigJson } from './machineConfig.ts';

/** A process that can be stepped. Everything but the maps is JSON; made only by compileProcess. */
export type CompiledProcess = {
  readonly processId: ElementId;
  /**
   * SHA-256 of the machines and elements: the same drawing gives the same hash on every machine.
   */
  readonly hash: string;
  /** The process itself under its own id, then one part per non-interrupting boundary event. */
  readonly parts: ReadonlyMap<ElementId, CompiledPart>;
  readonly elements: ReadonlyMap<ElementId, CompiledElement>;
  /** Start events of the process, in document order. */
  readonly startIds: readonly ElementId[];
};

/** One machine. */
export type CompiledPart = {
  readonly id: ElementId;
  readonly config: MachineConfigJson;
  /** Everything a token can rest on, by the id in the config's action and guard params. */
  readonly places: ReadonlyMap<string, CompiledPlace>;
  /** Joins of rigid blocks by node id. */
  readonly joins: ReadonlyMap<ElementId, CompiledJoin>;
  /** Process or sub-process whose end waits for this part; null for the process itself. */
  readonly ownerId: ElementId | null;
};

/** A place: a node of the drawing, a part of one, or (input) a flow in front of a join. */
export type CompiledPlace = {
  readonly elementId: ElementId;
  readonly kind: NodeKind | 'input';
  /** Leaves no trace of its own. */
  readonly silent: boolean;
};

/** What an inclusive join, and the search for joins that never complete, must know. */
export type CompiledJoin = {
  readonly elementId: ElementId;
  readonly isInclusive: boolean;
  readonly inputs: readonly string[];
  readonly reach: JoinReach;
};

/** What the step does at one element of the drawing. */
export type CompiledElement = {
  readonly elementId: ElementId;
  readonly type: FlowNode['type'];
  /** Process or sub-process that holds it. */
  readonly parentId: ElementId;
  readonly opens: 'user' | 'external' | 'receive' | null;
  readonly connector: string | null;
  readonly catches: MessageCatch | null;
  readonly throws: MessageThrow | null;
  readonly timer: TimerDefinition | null;
  readonly script: { readonly expression: string; readonly resultVariable: string | null } | null;
  readonly error: { readonly code: string | null } | null;
  readonly end: EndFacts | null;
  /** Events armed while it is active: boundary events, or what an event-based gateway waits for. */
  readonly watches: readonly ElementId[];
  /** Boundary event: the activity it sits on, and whether it cancels it. */
  readonly attached: { readonly toId: ElementId; readonly isInterrupting: boolean } | null;
  /** Outgoing flows in document order, with the conditions of those that have one. */
  readonly flows: readonly CompiledFlow[];
};

/** A message that is waited for; `key` is FEEL. */
export type MessageCatch = { readonly messageName: string; readonly key: string | null };
/** A message that is sent; `targetId` is the node or pool at the other end of its message flow. */
export type MessageThrow = MessageCatch & { readonly targetId: ElementId | null };
/** What an end event says of the instance. */
export type EndFacts = {
  readonly kind: 'none' | 'terminate' | 'error';
  readonly outcome: string | null;
  readonly nationalStatus: number | null;
};
/** A sequence flow as the step sees it. */
export type CompiledFlow = {
  readonly id: ElementId;
  readonly condition: string | null;
  readonly isDefault: boolean;
};
