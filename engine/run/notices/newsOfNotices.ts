import type { OfficerNotice } from '../../model/officerNotice.ts';
import type { LifeEvent } from '../lifeEvents.ts';

/** The news that there are notices, for whom they may concern. */
export function newsOfNotices(notices: readonly OfficerNotice[]): readonly LifeEvent[] {
  return notices.map(({ noticeId, agencyId, personId }) => ({
    type: 'notice',
    id: noticeId,
    revision: 1,
    agencyIds: agencyId === null ? [] : [agencyId],
    personIds: personId === null ? [] : [personId],
  }));
}
