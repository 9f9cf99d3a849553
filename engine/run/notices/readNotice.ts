import { emptyChange } from '../../model/change.ts';
import type { ReadNotice } from '../../model/command.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { ReadAnswer } from '../answers.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';

/**
 * Notes that a person has read a notice, or that and everything older; doing it again changes
 * nothing.
 *
 * Durable when it resolves to `ok`. Refuses: NOTICE_NOT_FOUND.
 */
export function readNotice(
  runtime: Runtime,
  { commandId, actor, personId, noticeId, isAllBefore }: ReadNotice,
): Promise<Result<ReadAnswer, Refusal>> {
  const head = { commandId, command: 'readNotice', personId: actor.personId };
  return runCommand<ReadAnswer>(runtime, head, async () => {
    const notice = await runtime.store.findOfficerNotice(noticeId);
    if (notice === null) return refuse({ code: 'NOTICE_NOT_FOUND', noticeId });
    const written = isAllBefore
      ? { noticesReadUntil: [{ personId, until: notice.at }] }
      : { noticeReads: [{ personId, noticeId }] };
    const news = { type: 'notice', id: noticeId, revision: 1, agencyIds: [] } as const;
    return accept({
      change: { ...emptyChange(), ...written },
      answer: { noticeId },
      // The other windows of the person count anew.
      events: [{ ...news, personIds: [personId] }],
    });
  });
}
