import { SYSTEM } from '../model/command.ts';
import type { TimerRecord } from '../model/records.ts';
import type { Refusal } from '../model/refusal.ts';
import { refuse, type Result } from '../model/result.ts';
import type { DossierAnswer } from './answers.ts';
import { finishDraft, loadDossier } from './planDossierCommand.ts';
import { planOccurrences } from './planOccurrences.ts';
import { runAttempts, type Attempt } from './runAttempts.ts';
import type { Runtime } from './runtime.ts';

/**
 * What became of a timer: fired now; gone, because something else fired or cancelled it; not due;
 * or left for later.
 */
export type TimerOutcome =
  | { readonly outcome: 'fired' | 'gone' | 'early' }
  | { readonly outcome: 'postponed'; readonly refusal: Refusal };

/**
 * Fires a timer that is due, exactly once: its row goes in the same commit as everything that
 * follows from it, and the store takes a `timer-fired` line only once for each timer.
 *
 * Never early by the runtime's clock. Durable when it resolves to `fired`.
 */
export async function fireTimer(runtime: Runtime, timerId: string): Promise<TimerOutcome> {
  const fired = await runAttempts<DossierAnswer, TimerOutcome>(runtime, async () => {
    const timer = await runtime.store.findTimer(timerId);
    if (timer === null) return refuse({ outcome: 'gone' });
    if (timer.dueAt > runtime.now()) return refuse({ outcome: 'early' });
    const planned = await planFiring(runtime, timer);
    if (planned === null) return refuse({ outcome: 'gone' });
    return planned.ok ? planned : refuse(postponed(planned.refusal));
  });
  if (fired.ok) return { outcome: 'fired' };
  return 'outcome' in fired.refusal ? fired.refusal : postponed(fired.refusal);
}

function postponed(refusal: Refusal): TimerOutcome {
  return { outcome: 'postponed', refusal };
}

/**
 * Null when the timer was gone by the moment that is planned on: the element may already wait with
 * another timer, which is not due.
 */
async function planFiring(
  runtime: Runtime,
  timer: TimerRecord,
): Promise<Result<Attempt<DossierAnswer>, Refusal> | null> {
  const { instanceId, elementId, scopeId, timerId, dueAt, occurrence } = timer;
  const instance = await runtime.store.findInstance(instanceId);
  if (instance === null) return refuse({ code: 'EVENT_NOT_EXPECTED', elementId });
  const loaded = await loadDossier(runtime, instance.dossierId, SYSTEM);
  if (!loaded.ok) return loaded;
  if (!loaded.value.situation.timers.some((row) => row.timerId === timerId)) return null;
  const planned = planOccurrences(
    loaded.value.draft,
    {
      instanceId,
      type: 'timer-fired',
      event: { type: 'timer', elementId, scopeId },
      elementId,
      causeId: timerId,
      facts: { dueAt, occurrence },
    },
    loaded.value.context,
  );
  return planned.ok ? finishDraft(loaded.value) : planned;
}
