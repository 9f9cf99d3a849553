import type { CallActivity } from '../model/process.ts';
import { graphOf } from './graph/graphOf.ts';
import type { RuleContext } from './rule.ts';

/** A call, and where it stands. */
export type CallTo = { readonly call: CallActivity; readonly context: RuleContext };

/**
 * The calls by which alone a process is carried out; none for one that can be started by itself.
 * Calls from inside the processes in `seen` are left out, so that a circle comes to an end.
 */
export function callsTo(
  { process, definitions }: RuleContext,
  seen: ReadonlySet<string>,
): readonly CallTo[] {
  if (process.isExecutable) return [];
  const callers = definitions.processes.filter(({ id }) => id !== process.id && !seen.has(id));
  return callers.flatMap((caller) => {
    const calls = caller.nodes.filter((node) => node.type === 'callActivity');
    const mine = calls.filter(({ calledId }) => calledId === process.id);
    const context =
      mine.length > 0 ? { process: caller, definitions, graph: graphOf(caller) } : null;
    return context === null ? [] : mine.map((call) => ({ call, context }));
  });
}
