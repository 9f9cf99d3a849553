import type { ElementId } from '../../model/ids.ts';
import type { Variables } from '../../model/json.ts';

/**
 * How long who has a task takes: none of its time, all of its budget, or a working day more. A task
 * without a budget, and one that is past due already, are completed at once.
 */
export type Pace = 'at-once' | 'whole-budget' | 'day-late';

/** One thing that people, clocks and other systems do to a dossier on trial. */
export type TrialMove =
  | {
      readonly kind: 'complete';
      readonly elementId: ElementId;
      /** Index of the item or turn; null: the oldest task of the element. */
      readonly item: number | null;
      readonly variables: Variables;
      readonly pace: Pace;
    }
  /** Until the next time that the timer fires. */
  | { readonly kind: 'pass-to-timer'; readonly elementId: ElementId }
  /** A moment with its offset. */
  | { readonly kind: 'pass-until'; readonly moment: string }
  /** A duration as timers write it: "P1WD", "PT4WH", "P1D". */
  | { readonly kind: 'pass'; readonly duration: string }
  | { readonly kind: 'message'; readonly name: string; readonly variables: Variables }
  | { readonly kind: 'signal'; readonly name: string }
  /** What does the element, a person or another system, reports an error. */
  | { readonly kind: 'fail'; readonly elementId: ElementId; readonly errorCode: string };

/** How the dossier comes in. */
export type TrialStart = {
  /** A moment with its offset. */
  readonly receivedAt: string;
  /** Beside `dossier` (code, receivedAt, channel), which every instance has. */
  readonly variables: Variables;
};

/**
 * A dossier played by hand, as a value: stepping back is a shorter list of moves, a branch another
 * list with the same beginning. What came of it is computed (`playTrial`), never kept.
 */
export type Trial = { readonly start: TrialStart; readonly moves: readonly TrialMove[] };
