import type { Change } from '../../model/change.ts';
import { notices, webhooks } from './noticeTables.ts';
import { officerNoticeWriter } from './officerNoticeWriter.ts';
import { expectOne } from './revisedWriter.ts';
import { putInto, type Drizzle } from './statements.ts';

/**
 * Writes the notices of a change, to applicants and to officers; of one to an applicant that is
 * known only what its delivery changes.
 */
export function noticeWriter(db: Drizzle): (change: Change) => void {
  const putNotice = putInto(db, notices, {
    id: notices.noticeId,
    changing: ['status', 'attempts', 'nextAttemptAt', 'lastError'],
  });
  const putWebhook = putInto(db, webhooks, { id: webhooks.webhookId, changing: ['endedAt'] });
  const removeNotice = db.$client.prepare(
    "DELETE FROM notices WHERE notice_id = ? AND status <> 'pending'",
  );
  const writeOfficerNotices = officerNoticeWriter(db);
  return (change) => {
    for (const row of change.webhooks) putWebhook(row);
    for (const row of change.notices) putNotice(row);
    for (const id of change.removedNoticeIds) {
      expectOne(removeNotice.run(id).changes, `notice ${id}`);
    }
    writeOfficerNotices(change);
  };
}
