import type { PersonId } from './ids.ts';
import type { Instant } from './time.ts';

/**
 * Working days that a maintenance is announced before it begins. Source: Decree 224/2026, article
 * 13; provinces have had 5.
 */
export const MAINTENANCE_NOTICE_DAYS = 7;

/**
 * A time in which the program is not there, announced to officers and applicants.
 *
 * Invariant: `from` is before `to`.
 */
export type Maintenance = {
  readonly maintenanceId: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly reason: string;
  readonly announcedAt: Instant;
  readonly announcedBy: PersonId | null;
  /** It will not be; null: it will. */
  readonly withdrawnAt: Instant | null;
};
