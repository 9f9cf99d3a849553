import type { PublishVersion } from '../../engine/model/command.ts';
import { asId, type CommandId, type PersonId } from '../../engine/model/ids.ts';
import type { Refusal } from '../../engine/model/refusal.ts';
import type { Result } from '../../engine/model/result.ts';
import type { PublishedAnswer } from '../../engine/run/answers.ts';
import { moveDraft } from '../../engine/run/moveDraft.ts';
import { publishVersion } from '../../engine/run/publishVersion.ts';
import type { Runtime } from '../../engine/run/runtime.ts';

const DECISION = { number: '7/QĐ-UBND', on: '2026-11-20' };

/** How many revisions a draft moves from being sent to being published. */
export const REVIEW_STEPS = 3;

/**
 * Publishes a draft on the honest way: sent by who publishes it, approved by somebody else. Gives
 * the first refusal on the way.
 */
export async function publishReviewed(
  runtime: Runtime,
  command: PublishVersion,
  newCommandId: () => CommandId,
): Promise<Result<PublishedAnswer, Refusal>> {
  const { procedureId, revision, actor } = command;
  const other = { ...actor, personId: asId<PersonId>('controller') };
  const head = { procedureId, reason: '' };
  const sent = await moveDraft(runtime, {
    ...head,
    commandId: newCommandId(),
    actor,
    revision,
    act: 'send',
    decision: null,
  });
  if (!sent.ok) return sent;
  const approved = await moveDraft(runtime, {
    ...head,
    commandId: newCommandId(),
    actor: other,
    revision: revision + 1,
    act: 'approve',
    decision: DECISION,
  });
  return approved.ok ? publishVersion(runtime, { ...command, revision: revision + 2 }) : approved;
}
