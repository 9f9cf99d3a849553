import type { Change } from '../model/change.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { LifeEvent } from './lifeEvents.ts';
import type { Runtime } from './runtime.ts';

const ATTEMPTS_MAX = 5;

/** What one attempt would write, answer and tell. */
export type Attempt<Answer> = {
  readonly change: Change;
  readonly answer: Answer;
  readonly events: readonly LifeEvent[];
};

/** An answer that was given before: nothing is written. */
export type Given<Answer> = { readonly change: null; readonly answer: Answer };

/** Given when every attempt lost its race. */
export type Busy = Extract<Refusal, { readonly code: 'INSTANCE_BUSY' }>;

/**
 * Plans and commits; planned again when something changed meanwhile, at most ATTEMPTS_MAX times.
 * Who loses a race waits in a line for the next attempt, so that many at once on one dossier come
 * in one after the other instead of losing to each other until all attempts are used up. The news
 * is told after the commit.
 *
 * Durable when it resolves to `ok`. Refuses: what the attempt refuses, INSTANCE_BUSY.
 */
export async function runAttempts<Answer, No>(
  { store, events: news, inTurn }: Runtime,
  attempt: () => Promise<Result<Attempt<Answer> | Given<Answer>, No>>,
): Promise<Result<Answer, No | Busy>> {
  const race = async (): Promise<Result<Answer, No> | 'lost'> => {
    const planned = await attempt();
    if (!planned.ok) return planned;
    const { change, answer } = planned.value;
    if (change === null) return accept(answer);
    const { outcome } = await store.commit(change);
    if (outcome !== 'committed') return 'lost';
    for (const event of planned.value.events) news.publish(event);
    return accept(answer);
  };
  const first = await race();
  if (first !== 'lost') return first;
  return inTurn('races lost', async () => {
    for (let count = 2; count <= ATTEMPTS_MAX; count += 1) {
      const next = await race();
      if (next !== 'lost') return next;
    }
    return refuse({ code: 'INSTANCE_BUSY', attempts: ATTEMPTS_MAX });
  });
}
