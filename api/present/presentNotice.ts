import type { OfficerNoticeRow } from '../../engine/store/officerNoticeStore.ts';
import type { NoticeView } from '../contract/notices.ts';
import { toMoment, toMomentOrNull } from './moment.ts';

/** A notice as its reader sees it. */
export function presentNotice({ notice, isRead }: OfficerNoticeRow): NoticeView {
  const { noticeId, cause, at, dossierId, taskId, facts } = notice;
  return {
    noticeId,
    cause,
    at: toMoment(at),
    isRead,
    dossierId,
    dossierCode: facts.code,
    procedureName: facts.procedureName,
    taskId,
    stepName: facts.stepName,
    reason: facts.reason,
    promisedAt: toMomentOrNull(facts.promisedAt),
  };
}
