import type { ProcessModel } from '../../model/process.ts';
import { buildProcessGraph, type ProcessGraph } from './buildProcessGraph.ts';

const KNOWN = new WeakMap<ProcessModel, ProcessGraph>();

/** The graph of a process that others of its file ask for, made once. */
export function graphOf(process: ProcessModel): ProcessGraph {
  const graph = KNOWN.get(process) ?? buildProcessGraph(process);
  KNOWN.set(process, graph);
  return graph;
}
