import type { Change } from '../../model/change.ts';
import type { HistoryEvent } from '../../model/history.ts';
import type { MemoryTables } from './memoryTables.ts';

const ONCE = new Set(['timer-fired', 'task-completed', 'task-sent-back']);

/** What stops lines of history: one of that number is there, or what happens once has happened. */
export function conflictOfHistory(tables: MemoryTables, change: Change): string | null {
  for (const event of change.history) {
    const known = tables.history.get(event.instanceId) ?? [];
    if (known.some(({ seq }) => seq === event.seq)) return `history ${event.seq}`;
    if (ONCE.has(event.type) && hasHappened(tables, event)) return `once ${event.causeId ?? ''}`;
  }
  return null;
}

function hasHappened(tables: MemoryTables, event: HistoryEvent): boolean {
  if (event.causeId === null) return false;
  const known = tables.history.get(event.instanceId) ?? [];
  return known.some(({ type, causeId }) => ONCE.has(type) && causeId === event.causeId);
}
