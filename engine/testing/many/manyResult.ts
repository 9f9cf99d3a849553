import type { ElementId } from '../../model/ids.ts';
import type { WorkingMinutes } from '../../model/time.ts';
import type { Estimate } from './estimate.ts';
import type { Unfinished } from './replicationLog.ts';

/** What came of many dossiers; plain JSON, times in working minutes. */
export type ManyResult = {
  /** Measured dossiers of all replications. */
  readonly dossierCount: number;
  /** Of those that had their result. */
  readonly finishedCount: number;
  /** Null for a procedure without that term. */
  readonly onTimeLegal: Estimate | null;
  readonly onTimePromised: Estimate | null;
  /** From receipt to result, in working minutes; null when nothing was finished. */
  readonly time: Estimate | null;
  /** Value at every percent from 0 to 100. */
  readonly timePercents: readonly WorkingMinutes[];
  /** Minutes late against the promised term, else the legal one; negative before it. */
  readonly latePercents: readonly WorkingMinutes[];
  readonly posts: readonly PostResult[];
  readonly elements: readonly ElementResult[];
  /** The post at which dossiers wait the most altogether; null where nobody ever waits. */
  readonly bottleneck: Bottleneck | null;
  /** Dossiers without a result when the span was over, by where they stand. */
  readonly unfinished: readonly Unfinished[];
};

/** What the people of one post have had to do. */
export type PostResult = {
  readonly postKey: string;
  readonly staff: number;
  /** Part of the working time in which they are busy. */
  readonly utilisation: Estimate;
  readonly waiting: Estimate;
  readonly waitingP90: WorkingMinutes;
  readonly queueMean: number;
  readonly queueP90: number;
  /** Dossiers that wait at the end of each measured day, on average over the replications. */
  readonly queueByDay: readonly number[];
};

/** What dossiers met at one step. */
export type ElementResult = {
  readonly elementId: ElementId;
  /** How often it was begun, in all replications. */
  readonly count: number;
  readonly waitingMean: WorkingMinutes;
  readonly waitingP90: WorkingMinutes;
  readonly serviceMean: WorkingMinutes;
};

/** Where the office is too narrow. */
export type Bottleneck = {
  readonly postKey: string;
  readonly utilisation: number;
  readonly waitingMean: WorkingMinutes;
  /** The step of the post before which dossiers wait the most altogether. */
  readonly elementId: ElementId;
  /** Part of all waiting in the office that is before this post, from 0 to 1. */
  readonly share: number;
};
