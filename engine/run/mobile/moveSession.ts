import { emptyChange } from '../../model/change.ts';
import type { MoveMobileSession } from '../../model/command.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { MobileSessionAnswer } from '../answers.ts';
import { localDay } from '../localDay.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';
import { sessionMove } from './sessionMove.ts';

/**
 * Opens, closes or cancels a session.
 *
 * Durable when it resolves to `ok`. Refuses: MOBILE_SESSION_NOT_FOUND, MOBILE_SESSION_MOVED,
 * MOBILE_SESSION_EARLY.
 */
export function moveSession(
  runtime: Runtime,
  { commandId, actor, mobileSessionId, act, reason }: MoveMobileSession,
): Promise<Result<MobileSessionAnswer, Refusal>> {
  const head = { commandId, command: 'moveSession', personId: actor.personId };
  return runCommand<MobileSessionAnswer>(runtime, head, async () => {
    const before = await runtime.store.findMobileSession(mobileSessionId);
    if (before === null) return refuse({ code: 'MOBILE_SESSION_NOT_FOUND', mobileSessionId });
    const at = runtime.now();
    const moved = sessionMove(before, { act, at, today: localDay(at), reason });
    if (!moved.ok) return moved;
    const mobileSessions = [{ record: moved.value, expectedRevision: before.revision }];
    return accept({
      change: { ...emptyChange(), mobileSessions },
      answer: { mobileSessionId },
      events: [],
    });
  });
}
