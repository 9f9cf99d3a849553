import { asId } from '../../engine/model/ids.ts';
import type { MobileSession } from '../../engine/model/mobileSession.ts';

/** A session that is planned, with what differs. */
export function aMobileSession(differs: Partial<MobileSession> = {}): MobileSession {
  return {
    mobileSessionId: 'M1',
    agencyId: asId('one-stop'),
    place: 'Nhà văn hóa ấp 3',
    hamlet: 'ấp 3, xã Bình An',
    on: '2026-11-24',
    from: '08:00',
    to: '11:00',
    officerIds: [asId('mai')],
    procedureIds: ['certified-copies'],
    status: 'planned',
    plannedBy: asId('nguyet'),
    plannedAt: 1,
    openedAt: null,
    closedAt: null,
    reason: null,
    revision: 1,
    ...differs,
  };
}
