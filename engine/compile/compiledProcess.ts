import type { JoinReach } from '../check/soundness/orReach.ts';
import type { NodeKind } from '../check/soundness/scopeGraph.ts';
import type { CatchesAny } from '../model/catchesAny.ts';
import type { DecisionModel } from '../model/decision.ts';
import type { ElementId } from '../model/ids.ts';
import type {
  DataAssignment,
  EventData,
  FlowNode,
  Loop,
  ProcedureCall,
  TimerDefinition,
} from '../model/process.ts';
import type { MachineConfigJson } from './machineConfig.ts';

/** A process that can be stepped. Everything but the maps is JSON; made only by compileProcess. */
export type CompiledProcess = {
  readonly processId: ElementId;
  /**
   * The process itself under its own id, then one part for every scope that can run inside it:
   * processes that it calls, sub-processes, flows behind non-interrupting boundary events and
   * behind meeting joins, and the activities that run by themselves (itemId, oneId).
   */
  readonly parts: ReadonlyMap<string, CompiledPart>;
  readonly elements: ReadonlyMap<ElementId, CompiledElement>;
  /** Flows that declare a bound, with how often a dossier goes over each at most. */
  readonly bounds: ReadonlyMap<ElementId, number>;
  /** Elements that can begin an instance, in document order. */
  readonly startIds: readonly ElementId[];
  /** Whether anything in it can be undone. */
  readonly canCompensate: boolean;
};

/** One machine. */
export type CompiledPart = {
  readonly id: string;
  readonly config: MachineConfigJson;
  /** Everything a token can rest on, by the id in the config's `meta.place`. */
  readonly places: ReadonlyMap<string, CompiledPlace>;
  /** Joins of rigid blocks, and meeting joins, by node id, in document order. */
  readonly joins: ReadonlyMap<ElementId, CompiledJoin>;
  /** Flows at whose end the token leaves the machine, to rest before a meeting join. */
  readonly meets: ReadonlySet<ElementId>;
  /** Behind a boundary event that joins in: its tokens belong to the scope around. */
  readonly joinsIn: boolean;
  /** The first place. */
  readonly beginId: string;
  /** Element that can begin it -> the entry that its start is for; empty but for processes. */
  readonly entries: ReadonlyMap<ElementId, ElementId>;
  /** Start events of the event sub-processes of this scope, in document order. */
  readonly eventStarts: readonly ElementId[];
};

/** A place: a node of the drawing, a part of one, or (input) a flow in front of a join. */
export type CompiledPlace = {
  readonly elementId: ElementId;
  readonly kind: NodeKind | 'input';
  /** Leaves no trace of its own. */
  readonly silent: boolean;
  /** Can hold several tokens: each is done in a scope of its own. */
  readonly isCounted: boolean;
};

/** What an inclusive join, and the search for joins that never complete, must know. */
export type CompiledJoin = {
  readonly elementId: ElementId;
  readonly isInclusive: boolean;
  readonly inputs: readonly string[];
  readonly reach: JoinReach;
  /** The scope holds its tokens, not the machine: flows of several machines come to it. */
  readonly meets: boolean;
};

/** What the step does at one element of the drawing. */
export type CompiledElement = {
  readonly elementId: ElementId;
  readonly type: FlowNode['type'];
  /** Process or sub-process that holds it. */
  readonly parentId: ElementId;
  readonly opens: 'user' | 'external' | 'receive' | null;
  readonly connector: string | null;
  /** What the event, or the receive task, catches. */
  readonly catches: Catch | null;
  /** Event that catches: where what comes goes; null: under its own names. */
  readonly takes: EventData | null;
  readonly throws: Throw | null;
  readonly script: { readonly expression: string; readonly resultVariable: string | null } | null;
  /** Business rule task that decides by itself: the file, and which decision of it is made. */
  readonly decision: CompiledDecision | null;
  /** End events: what they say of the instance. */
  readonly end: EndFacts | null;
  /** Events armed while it is active: boundary events, or what an event-based gateway waits for. */
  readonly watches: readonly ElementId[];
  /** Boundary event: the activity it sits on. Start event: its event sub-process. */
  readonly attached: { readonly toId: ElementId; readonly isInterrupting: boolean } | null;
  /** Outgoing flows in document order, with the conditions of those that have one. */
  readonly flows: readonly CompiledFlow[];
  /** Part of the scope that carries it out: sub-process or called process. */
  readonly inside: string | null;
  /** Call of another procedure: its name, and why it cannot be carried out now. */
  readonly procedure: ProcedureCall | null;
  readonly isTransaction: boolean;
  readonly loop: Loop | null;
  /** Sub-process: variables that each run of it has for itself. */
  readonly ownVariables: readonly string[];
  readonly inputs: readonly DataAssignment[];
  readonly outputs: readonly DataAssignment[];
  /** What undoes it: the handler of its compensation boundary event. */
  readonly handlerId: ElementId | null;
  /** Compensation event sub-process of what it holds or calls. */
  readonly compensatorId: ElementId | null;
};

/** A decision of a DMN file, and the variable that its value goes to. */
export type CompiledDecision = {
  readonly model: DecisionModel;
  readonly decisionId: string;
  readonly resultVariable: string | null;
};

/** What an event waits for. Code null: catches every code. */
export type Catch =
  | { readonly kind: 'message'; readonly messageName: string; readonly key: string | null }
  | { readonly kind: 'timer'; readonly timer: TimerDefinition }
  | { readonly kind: 'signal'; readonly signalName: string }
  | { readonly kind: 'condition'; readonly condition: string }
  | ({ readonly kind: 'error' | 'escalation'; readonly code: string | null } & CatchesAny)
  | { readonly kind: 'compensation' | 'cancel' };

/** What an event or task throws when it is done. */
export type Throw =
  | {
      readonly kind: 'message';
      readonly messageName: string;
      /** FEEL. */
      readonly key: string | null;
      /** Node or pool at the other end of the message flow. */
      readonly targetId: ElementId | null;
    }
  | { readonly kind: 'signal'; readonly signalName: string }
  | { readonly kind: 'error' | 'escalation'; readonly code: string | null }
  | {
      readonly kind: 'compensation';
      readonly activityId: ElementId | null;
      readonly waitsForCompletion: boolean;
    }
  | { readonly kind: 'terminate' | 'cancel' };

/** What an end event says of the instance. */
export type EndFacts = { readonly outcome: string | null; readonly nationalStatus: number | null };
/** A sequence flow as the step sees it. */
export type CompiledFlow = {
  readonly id: ElementId;
  readonly condition: string | null;
  readonly isDefault: boolean;
};
