import type { TimerRecord } from '../model/records.ts';
import type { PersonId } from '../model/ids.ts';
import type { Refusal } from '../model/refusal.ts';
import { refuse, type Result } from '../model/result.ts';
import { finishDraft, loadDossier, toRefusal } from './planDossierCommand.ts';
import { planOccurrences } from './planOccurrences.ts';
import type { DossierAnswer } from './answers.ts';
import type { Attempt } from './runCommand.ts';
import type { Runtime } from './runtime.ts';

const ATTEMPTS_MAX = 5;
const SYSTEM: { readonly personId: PersonId | null; readonly agencyId: null } = {
  personId: null,
  agencyId: null,
};

/**
 * What became of a timer: fired now; gone, because something else fired or cancelled it; not due;
 * or left for later.
 */
export type TimerOutcome =
  | { readonly outcome: 'fired' }
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'early' }
  | { readonly outcome: 'postponed'; readonly refusal: Refusal };

/**
 * Fires a timer that is due, exactly once: its row goes in the same commit as everything that
 * follows from it, and the store takes a `timer-fired` line only once for each timer.
 *
 * Never early by the runtime's clock. Durable when it resolves to `fired`.
 */
export async function fireTimer(runtime: Runtime, timerId: string): Promise<TimerOutcome> {
  for (let count = 1; count <= ATTEMPTS_MAX; count += 1) {
    const timer = await runtime.store.findTimer(timerId);
    if (timer === null) return { outcome: 'gone' };
    if (timer.dueAt > runtime.now()) return { outcome: 'early' };
    const planned = await planFiring(runtime, timer);
    if (!planned.ok) return { outcome: 'postponed', refusal: planned.refusal };
    const { change, events } = planned.value;
    const { outcome } = await runtime.store.commit(change);
    if (outcome !== 'committed') continue;
    for (const event of events) runtime.events.publish(event);
    return { outcome: 'fired' };
  }
  return {
    outcome: 'postponed',
    refusal: { code: 'INSTANCE_BUSY', attempts: ATTEMPTS_MAX },
  };
}

async function planFiring(
  runtime: Runtime,
  timer: TimerRecord,
): Promise<Result<Attempt<DossierAnswer>, Refusal>> {
  const { instanceId, elementId, scopeId, timerId, dueAt, occurrence } = timer;
  const instance = await runtime.store.findInstance(instanceId);
  if (instance === null) return refuse({ code: 'EVENT_NOT_EXPECTED', elementId });
  const loaded = await loadDossier(runtime, instance.dossierId, SYSTEM);
  if (!loaded.ok) return loaded;
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
  if (!planned.ok) return refuse(toRefusal(planned.refusal));
  return finishDraft(loaded.value, loaded.value.situation.dossier);
}
