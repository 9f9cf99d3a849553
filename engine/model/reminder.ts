import type { DossierId } from './ids.ts';
import type { Instant } from './time.ts';

/** When officers are reminded of a promise: it is near (T19), or past. */
export type ReminderKind = 'due-soon' | 'overdue';

/**
 * A reminder that waits, at most one of each kind for a dossier. The row goes in the commit that
 * tells it, so it is told once, however late the program comes to it.
 */
export type Reminder = {
  readonly dossierId: DossierId;
  readonly kind: ReminderKind;
  readonly dueAt: Instant;
};
