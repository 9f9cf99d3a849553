import type { ProcessGraph } from '../check/graph/buildProcessGraph.ts';
import type { Definitions } from '../model/process.ts';

/** What an element may look up in the drawing. */
export type ElementSource = {
  /** The process that it stands in. */
  readonly graph: ProcessGraph;
  readonly definitions: Definitions | null;
};
