import type { ElementId } from '../../model/ids.ts';
import type { FlowNode } from '../../model/process.ts';
import type { WorkingMinutes } from '../../model/time.ts';
import type { ProcessGraph } from '../graph/buildProcessGraph.ts';
import type { TimePlace } from './timeGraph.ts';

/** What a call needs to know of the process that it calls. */
export type CalledTime = {
  readonly sumMinutes: WorkingMinutes;
  /** What its compensation handlers take when the call is undone. */
  readonly undoMinutes: WorkingMinutes;
  readonly isProved: boolean;
};

/** By id of the process; one that is missing takes no time. */
export type CalledTimes = ReadonlyMap<ElementId, CalledTime>;

/** Whose time is added up, and what is walked through; by default what the legal term counts. */
export type TimeOptions = {
  readonly counts?: (elementId: ElementId) => boolean;
  readonly isOpened?: (node: FlowNode) => boolean;
  readonly called?: CalledTimes;
};

/** A time graph in the making. */
export type TimeBuilding = Required<TimeOptions> & {
  readonly processId: ElementId;
  readonly graph: ProcessGraph;
  readonly places: TimePlace[];
  readonly entry: Map<ElementId, number>;
  /** Where the inside of an opened sub-process begins, anew in each of its turns. */
  readonly inside: Map<ElementId, number>;
  readonly exit: Map<ElementId, number>;
};
