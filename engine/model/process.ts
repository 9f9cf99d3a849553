import type { CatchesAny } from './catchesAny.ts';
import type { CutOff } from './clock.ts';
import type { DecisionModel } from './decision.ts';
import type { ElementId } from './ids.ts';
import type { ListedFacts } from './listedFacts.ts';
import type { Problem } from './problem.ts';
import type { StepTable } from './stepTable.ts';
import type {
  CountingMode,
  LocalDate,
  LocalTime,
  Term,
  WorkingMinutes,
  WorkingUnit,
} from './time.ts';

/**
 * One BPMN file as read: lossless for what is executed, and naming what is not.
 *
 * Nodes and flows are flat lists; `parentId` is the process or sub-process that holds them
 * directly. Order is document order everywhere (it decides the order in which conditions are
 * tried).
 */
export type Definitions = {
  readonly id: string;
  readonly processes: readonly ProcessModel[];
  readonly messageFlows: readonly MessageFlow[];
  readonly pools: readonly Pool[];
  /** The correlation keys that it declares, for messages that come from outside. */
  readonly messageKeys: readonly MessageKey[];
  /**
   * What was noticed while reading (foreign extensions, values that cannot be read); part of the
   * check's answer.
   */
  readonly findings: readonly Problem[];
};

/**
 * What a declared correlation key reads from a message: FEEL texts over what the message brings.
 */
export type MessageKey = {
  readonly keyId: ElementId;
  readonly messageName: string;
  /** Id and name of the key, as those who send may call it. */
  readonly names: readonly string[];
  /** In the order of the key; several are one key, the list of their values. */
  readonly properties: readonly { readonly names: readonly string[]; readonly path: string }[];
};

/** A pool; `processId` is null for one that shows only that another organisation takes part. */
export type Pool = {
  readonly id: ElementId;
  readonly name: string;
  readonly processId: ElementId | null;
  /** `lt:promise`: working time within which it answers. */
  readonly promise: Term | null;
};

/** One `bpmn:process`. */
export type ProcessModel = {
  readonly id: ElementId;
  readonly name: string;
  readonly isExecutable: boolean;
  /** The other procedure that it was linked from (`linkCalls`); null for one of this drawing. */
  readonly procedureId: string | null;
  /** The pool (participant) that shows this process, when there is one. */
  readonly poolId: ElementId | null;
  readonly settings: ProcessSettings;
  readonly lanes: readonly Lane[];
  readonly nodes: readonly FlowNode[];
  readonly flows: readonly SequenceFlow[];
};

/** From one day of the year to another, both included, "MM-DD"; may go over the new year. */
export type FilingWindow = { readonly from: string; readonly to: string };

/** `lt:` attributes of the process; null = not given. Budgets and terms keep their own units. */
export type ProcessSettings = ListedFacts & {
  readonly procedureCode: string | null;
  readonly legalTerm: Term | null;
  readonly promisedTerm: Term | null;
  readonly cutOff: CutOff | null;
  /** `lt:dayStart`: what counts from a later day counts from this hour on, not from the opening. */
  readonly dayStart: LocalTime | null;
  /** `lt:filingWindows`: days of the year on which it is received; none = all year. */
  readonly filingWindows: readonly FilingWindow[];
  /** `lt:regionalSupplement`: what the units of `supplementedUnits` have on top of the term. */
  readonly regionalSupplement: Term | null;
  /** `lt:supplementedUnits`: codes of units, e.g. of mountainous communes. */
  readonly supplementedUnits: readonly string[];
  readonly countingMode: CountingMode;
  /**
   * `lt:maxExtensions`: how often the promise may be moved. Source: Decree 61/2018, article 19,
   * clause 9: at most once.
   */
  readonly maxExtensions: number;
  /** `lt:extensionNotice`: working time before the promise by which it must be asked for. */
  readonly extensionNoticeMinutes: WorkingMinutes;
  /**
   * `lt:supplementWithin`: from the receipt on, how long a supplement may be asked for once it is
   * being decided on; null ("none"): as long as the special law of the procedure allows. Source:
   * Decree 61/2018, article 19, clause 4: 3 working days unless special law says otherwise.
   */
  readonly supplementWithin: Term | null;
  /**
   * `lt:forwardCutOff`: papers received until then go to the agency that works on them on the same
   * day, later ones when the next working day begins. Source: Decree 61/2018, article 18, clause 2.
   */
  readonly forwardCutOff: LocalTime;
  /** `lt:paperTransfer`: how long the papers of another unit are on their way; by default a day. */
  readonly paperTransfer: Term;
  /** Name of a working calendar, "vietnam" by default. */
  readonly calendar: string;
  readonly legalBasis: readonly LegalBasis[];
  /** `lt:stepTable`: the table that it was drawn from; where they differ, the drawing is right. */
  readonly stepTable: StepTable | null;
};

/** One legal text that the procedure or element stands on. */
export type LegalBasis = {
  readonly text: string;
  readonly article: string | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
};

/**
 * Who does the elements of a lane. Lanes may nest; `elementIds` holds all, also of nested lanes.
 */
export type Lane = {
  readonly id: ElementId;
  readonly name: string;
  readonly performer: Performer | null;
  readonly elementIds: readonly ElementId[];
  /** `lt:promise`: time that its agency promised for the whole of its part. */
  readonly promise: Term | null;
};

/**
 * Agency by role ("one-stop", "division", "leader", "tax" …: resolved per dossier when it is
 * received) and post.
 */
export type Performer = { readonly agencyRole: string; readonly post: string };

/** A sequence flow. `condition` is FEEL text without the leading "=", null = unconditional. */
export type SequenceFlow = {
  readonly id: ElementId;
  readonly name: string;
  readonly parentId: ElementId;
  readonly sourceId: ElementId;
  readonly targetId: ElementId;
  readonly condition: string | null;
  readonly isDefault: boolean;
  /** `lt:maxTurns`: how often a dossier goes over it at most; null = not declared. */
  readonly maxTurns: number | null;
  /**
   * `lt:counted`: false where what is done again is done within the budgets that the steps have
   * already.
   */
  readonly counted: boolean;
};

/** A message flow between pools; ends are nodes or pools. */
export type MessageFlow = {
  readonly id: ElementId;
  readonly sourceId: ElementId;
  readonly targetId: ElementId;
};

/**
 * What a timer waits for; the text is FEEL when it starts with "=", else ISO 8601 or PnWD / PTnWH.
 */
export type TimerDefinition = {
  readonly kind: 'date' | 'duration' | 'cycle';
  readonly text: string;
};

/**
 * The event definition of an event node. `refused` keeps the BPMN name of one that is not executed.
 */
export type EventDefinition =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'message';
      readonly messageName: string;
      /** FEEL without the leading "=". */
      readonly correlationKey: string | null;
    }
  | { readonly kind: 'timer'; readonly timer: TimerDefinition }
  | { readonly kind: 'signal'; readonly signalName: string }
  /** FEEL without the leading "="; fires when it turns from not true to true. */
  | { readonly kind: 'conditional'; readonly condition: string }
  | ({ readonly kind: 'error'; readonly errorCode: string | null } & CatchesAny)
  | ({ readonly kind: 'escalation'; readonly escalationCode: string | null } & CatchesAny)
  /** Throwing: the activity to compensate (null: all of the scope). Catching: always null. */
  | {
      readonly kind: 'compensation';
      readonly activityId: ElementId | null;
      readonly waitsForCompletion: boolean;
    }
  | { readonly kind: 'link'; readonly linkName: string }
  /** End event and boundary event of a transaction. */
  | { readonly kind: 'cancel' }
  | { readonly kind: 'terminate' }
  | { readonly kind: 'refused'; readonly bpmnName: string };

/** What every node carries. */
export type NodeBase = {
  readonly id: ElementId;
  readonly name: string;
  readonly parentId: ElementId;
  /** Line of the element in the XML, 1-based; 0 when not known. */
  readonly line: number;
  readonly publicName: string | null;
  readonly legalBasis: readonly LegalBasis[];
  /** `lt:severalTokens="accepted"`: several tokens may be here at once, each is done by itself. */
  readonly acceptsSeveralTokens: boolean;
};

/**
 * How often an activity is done; all texts are FEEL without the leading "=".
 *
 * standard: again while the condition is true (null: always), at most `maximum` times (null: no
 * bound) · multi: once for each item of the collection, or as often as the cardinality says.
 * Source: BPMN 2.0.2 clause 10.3.8.
 */
export type Loop =
  | {
      readonly kind: 'standard';
      readonly testBefore: boolean;
      readonly condition: string | null;
      readonly maximum: number | null;
    }
  | {
      readonly kind: 'multi';
      readonly isSequential: boolean;
      readonly cardinality: string | null;
      readonly collection: string | null;
      /** Variable of an item that holds its member of the collection. */
      readonly itemVariable: string | null;
      /** Variable that receives the list of results, in order of the items, when all is done. */
      readonly outputCollection: string | null;
      /** What an item adds to it. */
      readonly outputItem: string | null;
      /** All other items are ended when this is true after one of them. */
      readonly completionCondition: string | null;
    };

/**
 * A data association: `variable` receives the value of a FEEL expression. Inputs are local to the
 * activity and set when it starts; outputs are set around it when it is completed.
 */
export type DataAssignment = { readonly variable: string; readonly expression: string };
/** A duty that the law gives to different people: who appraises does not approve. */
export type Duty = 'receive' | 'appraise' | 'approve' | 'issue';

/** What every activity carries beside. */
export type ActivityBase = NodeBase & {
  /** Working time that this step may take; null = none given. */
  readonly budgetMinutes: WorkingMinutes | null;
  /** In which it is written, to be told so; null for none, and for what another tool wrote. */
  readonly budgetUnit: WorkingUnit | null;
  /** Whether the step's time counts against the legal term. */
  readonly counted: boolean;
  readonly clock: 'run' | 'pause' | 'restart';
  readonly onTimeout: 'notify' | 'proceed' | 'consent' | 'escalate' | 'wait';
  /** Its own performer, or that of the innermost lane that has one. */
  readonly performer: Performer | null;
  /** What the step is in the division of duties; null = none of these. */
  readonly duty: Duty | null;
  /** `lt:product`: what the step leaves behind, in the words of the internal process. */
  readonly product: string | null;
  /** `lt:nationalStatus`: status of the dossier while it waits here; null = by what is awaited. */
  readonly nationalStatus: 4 | 5 | 6 | null;
  /** `bpmn:documentation`: the work in full where the name says it in short. */
  readonly documentation: string | null;
  /** Key of a form of the procedure. */
  readonly formKey: string | null;
  readonly loop: Loop | null;
  /** Done only when it is called for as the compensation handler of another activity. */
  readonly isForCompensation: boolean;
  readonly dataInputs: readonly DataAssignment[];
  readonly dataOutputs: readonly DataAssignment[];
  /** Marks that this activity asks for something not executed here (token quantities). */
  readonly refusedFeature: string | null;
};

/** Kinds of activity without inner flow. */
export type TaskType =
  | 'task'
  | 'userTask'
  | 'manualTask'
  | 'scriptTask'
  | 'serviceTask'
  | 'sendTask'
  | 'receiveTask'
  | 'businessRuleTask';

/** Kinds of gateway that are executed. */
export type GatewayType =
  | 'exclusiveGateway'
  | 'parallelGateway'
  | 'inclusiveGateway'
  | 'eventBasedGateway';

/**
 * What an event takes along. Throwing: the values that it sends, each under its variable. Catching:
 * the variables that get what comes; each output name stands for all of it.
 */
export type EventData = {
  readonly assignments: readonly DataAssignment[];
  readonly outputNames: readonly string[];
};
/** What every event carries; data null: none are said. */
export type EventBase = NodeBase & {
  readonly event: EventDefinition;
  readonly data: EventData | null;
};
/** Where an instance, or a sub-process, begins. */
export type StartEvent = EventBase & {
  readonly type: 'startEvent';
  /** Event sub-process: whether it ends what runs around it. */
  readonly isInterrupting: boolean;
};
/** An event on the way that waits. */
export type CatchEvent = EventBase & { readonly type: 'intermediateCatchEvent' };
/** An event on the way that happens at once and goes on. */
export type ThrowEvent = EventBase & { readonly type: 'intermediateThrowEvent' };
/** An event on the edge of an activity; it waits only while the activity is open. */
export type BoundaryEvent = EventBase & {
  readonly type: 'boundaryEvent';
  readonly attachedToId: ElementId;
  readonly isInterrupting: boolean;
  /** Compensation: the activity that its association leads to; others null. */
  readonly handlerId: ElementId | null;
};
/** `outcome` and `nationalStatus` come from `lt:`; null = not given. */
export type EndEvent = EventBase & {
  readonly type: 'endEvent';
  readonly outcome: 'granted' | 'refused' | 'withdrawn' | 'stopped' | null;
  readonly nationalStatus: number | null;
};
/** An activity without inner flow; what one type does not use is null. */
export type Task = ActivityBase & {
  readonly type: TaskType;
  /** scriptTask: FEEL text; others null. */
  readonly script: string | null;
  /** `lt:resultVariable`. */
  readonly resultVariable: string | null;
  /** sendTask, receiveTask: name of the message. */
  readonly messageName: string | null;
  readonly correlationKey: string | null;
  /** serviceTask, sendTask: `lt:connector`; null = none. */
  readonly connector: string | null;
  /** businessRuleTask: id of the decision; others null. */
  readonly decisionId: string | null;
  /** The DMN file that makes it, once `attachDecisions` has found it; null as read. */
  readonly decision: DecisionModel | null;
  /** receiveTask: its message starts the process. */
  readonly instantiate: boolean;
};
/** A split or a join; `instantiate` and `isParallel` belong to the event-based gateway. */
export type Gateway = NodeBase & {
  readonly type: GatewayType;
  readonly instantiate: boolean;
  /** Instantiating: waits for all of its events, not for the first. */
  readonly isParallel: boolean;
};
/** An activity with inner flow: its nodes name it as their `parentId`. */
export type SubProcess = ActivityBase & {
  readonly type: 'subProcess';
  /** event: started by its own start event while the scope around it is active, never by a flow. */
  readonly kind: 'embedded' | 'event' | 'transaction';
  /** Variables of its data objects and properties: each run of it, each item, has its own. */
  readonly ownVariables: readonly string[];
};
/** Carries out another process of the file, or another procedure. */
export type CallActivity = ActivityBase & {
  readonly type: 'callActivity';
  /** What the drawing names, "" for nothing; linked: the process, "" where the call is refused. */
  readonly calledId: ElementId;
  /** Set by `linkCalls` where another procedure is called. */
  readonly procedure: ProcedureCall | null;
};
/** Why another procedure cannot be carried out at this moment. */
export type CallRefusal = 'NO_VERSION_IN_FORCE' | 'PARTY_NOT_FOUND' | 'CALLS_ITSELF';
/** The name by which another procedure is called, and why it cannot be; null: it can. */
export type ProcedureCall = { readonly name: string; readonly refusal: CallRefusal | null };
/** An element that this engine does not execute; refused by the rule `element-executed`. */
export type RefusedNode = NodeBase & { readonly type: 'refused'; readonly bpmnName: string };

/** Every node of a drawing. */
export type FlowNode =
  | StartEvent
  | CatchEvent
  | ThrowEvent
  | BoundaryEvent
  | EndEvent
  | Task
  | Gateway
  | SubProcess
  | CallActivity
  | RefusedNode;

/** A node that is work: a task, a sub-process or a call. */
export type Activity = Task | SubProcess | CallActivity;

/** Whether the node is work, so that it can have boundary events, a budget and a performer. */
export function isActivity(node: FlowNode): node is Activity {
  return 'loop' in node;
}
