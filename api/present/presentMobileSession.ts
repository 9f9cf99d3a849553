import type { Dossier } from '../../engine/model/dossier.ts';
import type { MobileSession, MobileSessionAct } from '../../engine/model/mobileSession.ts';
import type { Person } from '../../engine/model/person.ts';
import type { Instant } from '../../engine/model/time.ts';
import { measureSession } from '../../engine/run/mobile/measureSession.ts';
import { sessionMove } from '../../engine/run/mobile/sessionMove.ts';
import type { MobileSessionNews, MobileSessionView } from '../contract/mobileSessions.ts';
import type { Allowed } from '../contract/primitives.ts';
import { mayMove } from '../policy/mobileAccess.ts';
import { textOf } from '../texts/fillText.ts';
import type { Directory } from './directory.ts';
import { toDay, toMomentOrNull } from './moment.ts';

/** Names that stand in what is shown. */
export type MobileNames = {
  readonly directory: Directory;
  readonly procedureName: (procedureId: string) => string;
};

/** As residents read it: no person. */
export function presentSessionNews(
  session: MobileSession,
  { directory, procedureName }: MobileNames,
): MobileSessionNews {
  const { mobileSessionId, place, hamlet, on, from, to, status, reason } = session;
  return {
    mobileSessionId,
    agencyName: directory.agencyName(session.agencyId),
    place,
    hamlet,
    on,
    from,
    to,
    status,
    reason,
    procedures: session.procedureIds.map((procedureId) => ({
      procedureId,
      name: procedureName(procedureId),
    })),
  };
}

type Viewer = { readonly person: Person; readonly now: Instant };

/** For an officer of the unit, with what was received there. */
export function presentSession(
  session: MobileSession,
  dossiers: readonly Dossier[],
  names: MobileNames,
  viewer: Viewer,
): MobileSessionView {
  const { agencyId, officerIds, plannedBy, openedAt, closedAt } = session;
  const { directory } = names;
  const { person } = viewer;
  const isReceiver = person.placements.some(
    (place) => place.agencyId === agencyId && place.post === 'receiver',
  );
  return {
    ...presentSessionNews(session, names),
    agencyId,
    officers: officerIds.flatMap((personId) => directory.personRef(personId) ?? []),
    plannedBy: directory.personName(plannedBy),
    openedAt: toMomentOrNull(openedAt),
    closedAt: toMomentOrNull(closedAt),
    sum: measureSession(dossiers),
    canReceive: session.status === 'open' && isReceiver && officerIds.includes(person.personId),
    allowed: {
      open: allowed('open', session, viewer),
      close: allowed('close', session, viewer),
      cancel: allowed('cancel', session, viewer),
    },
  };
}

function allowed(act: MobileSessionAct, session: MobileSession, { person, now }: Viewer): Allowed {
  if (!mayMove(person, session, act)) {
    return { reason: textOf('reasons', act === 'cancel' ? 'NOT_HEAD_HERE' : 'NOT_IN_SESSION') };
  }
  const moved = sessionMove(session, { act, at: now, today: toDay(now), reason: '' });
  if (moved.ok) return true;
  const { refusal } = moved;
  const statusText = textOf('mobileStatuses', session.status);
  return { reason: textOf('refusals', refusal.code, { statusText, on: session.on }) };
}
