import type { ElementId } from '../../model/ids.ts';
import type { ServiceTime } from './manyInputs.ts';

/** People who do the steps of one post; `key` is "agencyRole:post". */
export type PlannedPost = {
  readonly key: string;
  readonly agencyRole: string;
  readonly post: string;
  readonly staff: number;
  readonly isAssumed: boolean;
};

/** A step that takes time; without a post nobody's time is taken: it never queues. */
export type PlannedStep = {
  readonly elementId: ElementId;
  readonly name: string;
  readonly postKey: string | null;
  readonly service: ServiceTime;
  readonly isAssumed: boolean;
};

/** One way on from a place where the drawing asks the dossier. */
export type PlannedWay = {
  readonly flowId: ElementId;
  readonly targetId: ElementId;
  /** Name of the flow, else of where it leads. */
  readonly name: string;
  readonly isDefault: boolean;
  readonly share: number;
  readonly isAssumed: boolean;
  /** After so many times it is not taken any more, as the drawing promises. */
  readonly maxTurns: number | null;
};

/**
 * A fork. one: the shares are weights · any: each way by its own chance, the default one when no
 * other is taken · event: which event comes first.
 */
export type PlannedChoice = {
  readonly elementId: ElementId;
  readonly name: string;
  readonly kind: 'one' | 'any' | 'event';
  readonly ways: readonly PlannedWay[];
  /** Another way is there that asks nothing, so that none of these need be taken. */
  readonly canTakeNone: boolean;
};

/**
 * Something that comes from outside. outcome: at the end of a step, in its place or (not
 * interrupting) with it · wait: at an element that waits, so long after it began · timer: a timer
 * whose moment is known only of a dossier, taken as a span; it always comes.
 */
export type PlannedEvent = {
  readonly elementId: ElementId;
  readonly name: string;
  readonly kind: 'outcome' | 'wait' | 'timer';
  readonly attachedToId: ElementId | null;
  readonly isInterrupting: boolean;
  /** Null: it is no message but an error with that code. */
  readonly errorCode: string | null;
  /** Chance that it comes at all. */
  readonly share: number;
  readonly isShareAssumed: boolean;
  /** Null for an outcome. */
  readonly after: ServiceTime | null;
  readonly isAfterAssumed: boolean;
};

/** An activity that is done again (chance of another turn), or once for each of some items. */
export type PlannedLoop = {
  readonly elementId: ElementId;
  readonly name: string;
  readonly kind: 'turns' | 'items';
  readonly value: number;
  readonly isAssumed: boolean;
};

/** Why something is played otherwise than the drawing says it. */
export type NotPlayedReason =
  | 'CALLED_PROCEDURE'
  | 'TIMER_OF_DOSSIER'
  | 'CONDITION_OF_DOSSIER'
  | 'STARTS_BY_ITSELF'
  | 'ENDS_EARLY_BY_CONDITION'
  | 'STEP_WITHOUT_POST'
  | 'MESSAGE_FROM_OUTSIDE';

/** One place that is played otherwise. */
export type NotPlayed = {
  readonly elementId: ElementId;
  readonly name: string;
  readonly reason: NotPlayedReason;
};

/** Everything that is needed to play many dossiers, said or assumed, in the order of the file. */
export type ManyPlan = {
  /** What a dossier starts with; null: the file holds nothing that can be started. */
  readonly start: { readonly processId: ElementId; readonly startId: ElementId | null } | null;
  readonly posts: readonly PlannedPost[];
  readonly steps: readonly PlannedStep[];
  readonly choices: readonly PlannedChoice[];
  readonly events: readonly PlannedEvent[];
  readonly loops: readonly PlannedLoop[];
  readonly notPlayed: readonly NotPlayed[];
};
