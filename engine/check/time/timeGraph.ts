import type { ElementId } from '../../model/ids.ts';
import type { WorkingMinutes } from '../../model/time.ts';

/** A way that a dossier goes at most so often; `elementId` is where the bound is declared. */
export type Turn = { readonly elementId: ElementId; readonly max: number };

/** A way from one place to another and the time that the first one takes when it is left so. */
export type TimeEdge = {
  readonly to: number;
  readonly flowId: ElementId | null;
  readonly minutes: WorkingMinutes;
  /** The clock starts again from zero. */
  readonly isRestart: boolean;
  /** Declared bound of a way that goes back; null = none declared. */
  readonly turn: Turn | null;
  /** The looping activity whose next turn begins with it. */
  readonly repeats: ElementId | null;
  /** What is done again behind it is done within the budgets given, so it takes no more time. */
  readonly isWithinBudgets: boolean;
  /** The place that it leaves after a repetition that takes no time; null = where it begins. */
  readonly leaves: number | null;
};

/**
 * One place of the flattened drawing: a node, or the exit of a sub-process (`isExit`; so is the
 * place where the turns of a looping one begin).
 */
export type TimePlace = {
  readonly elementId: ElementId;
  readonly minutes: WorkingMinutes;
  readonly isExit: boolean;
  readonly isEnd: boolean;
  readonly edges: TimeEdge[];
};

/** Everything that takes time in a process, flattened. */
export type TimeGraph = {
  readonly places: readonly TimePlace[];
  readonly starts: readonly number[];
};
