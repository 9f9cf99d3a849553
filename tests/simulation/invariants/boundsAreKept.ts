import type { SeenInstance } from '../look.ts';
import type { Invariant } from './invariant.ts';

/**
 * X4, beside the numbered ones: no flow is gone over more often than it declares.
 *
 * Flows of the process itself, outside of items; the line that begins an instance is not bounded.
 */
export function boundsAreKept(): Invariant {
  return {
    name: 'X4 bounds of flows are kept',
    onDossier: ({ instances }) => instances.flatMap(overrun),
  };
}

function overrun({ record, process, history }: SeenInstance): readonly string[] {
  const taken = history
    .filter(({ type }) => type !== 'instance-started')
    .flatMap(({ trace }) => trace)
    .filter(({ type, item }) => type === 'flow' && item === null);
  return process.model.flows.flatMap(({ id, maxTurns }) => {
    const turns = taken.filter(({ elementId }) => elementId === id).length;
    if (maxTurns === null || turns <= maxTurns) return [];
    return [`${record.instanceId} went over ${id} ${turns} times, ${maxTurns} are allowed`];
  });
}
