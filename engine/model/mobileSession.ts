import type { AgencyId, PersonId } from './ids.ts';
import type { Instant, LocalDate } from './time.ts';

/** Where a session stands. What was cancelled stays so; what was closed can be opened again. */
export type MobileSessionStatus = 'planned' | 'open' | 'closed' | 'cancelled';

/** What is done with a session after it was planned. */
export type MobileSessionAct = 'open' | 'close' | 'cancel';

/**
 * Officers of a one-stop unit go to a hamlet to receive dossiers there and hand results over (phiên
 * lưu động): for certified copies, births and deaths registered where people live.
 *
 * Invariants: `from` is before `to`; at least one officer and one procedure; it has `openedAt` as
 * soon as it was open, `closedAt` exactly when closed, `reason` exactly when cancelled.
 */
export type MobileSession = {
  readonly mobileSessionId: string;
  readonly agencyId: AgencyId;
  /** As residents know it: "Nhà văn hóa ấp 3". */
  readonly place: string;
  /** Hamlet or quarter, and commune; empty when the place says it. */
  readonly hamlet: string;
  readonly on: LocalDate;
  /** Local times of day, "HH:MM". */
  readonly from: string;
  readonly to: string;
  readonly officerIds: readonly PersonId[];
  readonly procedureIds: readonly string[];
  readonly status: MobileSessionStatus;
  readonly plannedBy: PersonId | null;
  readonly plannedAt: Instant;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Why it was cancelled; residents read it. */
  readonly reason: string | null;
  readonly revision: number;
};
