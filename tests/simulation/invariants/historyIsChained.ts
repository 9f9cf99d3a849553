import { createHash } from 'node:crypto';
import type { HistoryEvent } from '../../../engine/model/history.ts';
import type { Invariant } from './invariant.ts';

/**
 * I2: each line carries the SHA-256 of all its other columns, the hash of the line before among
 * them; counted by a serialiser of its own.
 */
export function historyIsChained(): Invariant {
  return {
    name: 'I2 history is chained',
    onDossier: ({ instances }) =>
      instances.flatMap(({ record, history, fresh }) => {
        const found = fresh.flatMap((event) => {
          const before = history[event.seq - 2]?.hash ?? '0'.repeat(64);
          const chained = event.previousHash === before;
          return chained && event.hash === hashOf(event)
            ? []
            : [`${event.instanceId} line ${event.seq}`];
        });
        const headIsRight = record.historyHash === history.at(-1)?.hash;
        return headIsRight ? found : [...found, `${record.instanceId} has another head`];
      }),
  };
}

function hashOf({ hash: _hash, ...columns }: HistoryEvent): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(columns)))
    .digest('hex');
}

/** The same value with its keys in order, so that JSON.stringify writes the canonical text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
