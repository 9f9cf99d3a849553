import { longestTermMinutes } from '../longestTermMinutes.ts';
import type { Definitions, Pool, ProcessModel } from '../../model/process.ts';
import type { Term } from '../../model/time.ts';
import type { Rule } from '../rule.ts';
import { drawnWalk } from '../time/drawnWalk.ts';
import { stepMinutes } from '../time/stepMinutes.ts';

/**
 * Refuses a wait for another pool that gives it less time than that pool promised: the wait would
 * end before the answer has to come.
 *
 * The promise is `lt:promise` of the other pool, else the promised term of its process; the time
 * given is the budget of the wait, or the timer that ends it.
 * Instead: wait longer, or agree with the other agency on a shorter promise.
 */
export const waitShorterThanPromise: Rule = {
  id: 'wait-shorter-than-promise',
  severity: 'error',
  kind: 'administration',
  check: (context) => {
    const { definitions, graph, process } = context;
    const { wayFromStart } = drawnWalk(context);
    return definitions.messageFlows.flatMap(({ sourceId, targetId }) => {
      const wait = graph.nodes.get(targetId);
      const pool = poolOf(definitions, sourceId);
      const promise = pool === undefined ? null : promiseOf(definitions, pool);
      const isOther = pool !== undefined && pool.processId !== process.id;
      if (wait === undefined || promise === null || !isOther) return [];
      const waitMinutes = limitOf(wait, context);
      const promiseMinutes = longestTermMinutes(promise);
      if (waitMinutes === null || waitMinutes >= promiseMinutes) return [];
      const facts = { poolId: pool.id, waitMinutes, promiseMinutes };
      return [{ elementId: wait.id, facts, path: wayFromStart(wait.id) ?? [] }];
    });
  },
};

/** A wait outside of the dossier's clock has a limit as well. */
function limitOf(
  wait: ProcessModel['nodes'][number],
  { graph }: Parameters<Rule['check']>[0],
): number | null {
  if (wait.type !== 'receiveTask') {
    return wait.type === 'intermediateCatchEvent' ? stepMinutes(wait, graph) : null;
  }
  return stepMinutes({ ...wait, clock: 'run', counted: true }, graph);
}

function poolOf({ pools, processes }: Definitions, endId: string): Pool | undefined {
  const holder = processes.find(({ nodes }) => nodes.some(({ id }) => id === endId));
  return pools.find(({ id, processId }) => id === endId || processId === (holder?.id ?? ''));
}

function promiseOf({ processes }: Definitions, { promise, processId }: Pool): Term | null {
  const process = processes.find(({ id }) => id === processId);
  return promise ?? process?.settings.promisedTerm ?? null;
}
