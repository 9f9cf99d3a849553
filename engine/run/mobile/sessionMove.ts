import type {
  MobileSession,
  MobileSessionAct,
  MobileSessionStatus,
} from '../../model/mobileSession.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { Instant, LocalDate } from '../../model/time.ts';

/** What is done, when; `reason` is read of cancelling. */
export type SessionStep = {
  readonly act: MobileSessionAct;
  readonly at: Instant;
  readonly today: LocalDate;
  readonly reason: string;
};

type Move = { readonly from: readonly MobileSessionStatus[]; readonly to: MobileSessionStatus };

/** Opened again when entries that were written without a connection are sent after the closing. */
const MOVES: { readonly [Act in MobileSessionAct]: Move } = {
  open: { from: ['planned', 'closed'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
  cancel: { from: ['planned'], to: 'cancelled' },
};

/**
 * The session after an act; pure.
 *
 * Refuses: MOBILE_SESSION_MOVED, MOBILE_SESSION_EARLY when it is opened before its day.
 */
export function sessionMove(
  session: MobileSession,
  { act, at, today, reason }: SessionStep,
): Result<MobileSession, Refusal> {
  const { from, to } = MOVES[act];
  if (!from.includes(session.status)) {
    return refuse({ code: 'MOBILE_SESSION_MOVED', status: session.status });
  }
  if (act === 'open' && today < session.on) {
    return refuse({ code: 'MOBILE_SESSION_EARLY', on: session.on });
  }
  const moved = { ...session, status: to, revision: session.revision + 1 };
  if (act === 'cancel') return accept({ ...moved, reason });
  if (act === 'close') return accept({ ...moved, closedAt: at });
  return accept({ ...moved, openedAt: session.openedAt ?? at, closedAt: null });
}
