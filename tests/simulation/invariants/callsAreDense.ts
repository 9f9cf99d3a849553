import type { Invariant } from './invariant.ts';

/**
 * I16: for each time that a connector task is entered there is one call, whose id names the line of
 * history that made it; what was asked never changes, and a call that is over stays so.
 */
export function callsAreDense(): Invariant {
  const states = new Map<string, string>();
  return {
    name: 'I16 calls are unique and dense',
    onDossier: ({ instances, calls }) => {
      const found = calls.flatMap(({ outboxId, status, attempts }) => {
        const before = states.get(outboxId);
        states.set(outboxId, status);
        const isOver = before === 'delivered' || before === 'cancelled';
        if (isOver && before !== status) return [`${outboxId} was ${before} and is ${status}`];
        return status === 'failed' && attempts < 8 ? [`${outboxId} failed after ${attempts}`] : [];
      });
      for (const { record, process, history } of instances) {
        for (const { seq, trace } of history) {
          const asked = trace.filter(({ type, elementId }) => {
            const node = process.nodes.get(elementId);
            return type === 'entered' && node?.type === 'serviceTask' && node.connector !== null;
          }).length;
          const made = calls.filter(({ outboxId }) =>
            outboxId.startsWith(`${record.instanceId}.${seq}.`),
          ).length;
          if (asked !== made)
            found.push(`${record.instanceId} line ${seq}: ${made} calls of ${asked}`);
        }
      }
      return found;
    },
  };
}
