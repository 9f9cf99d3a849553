import type { ConnectorAnswer, ConnectorCall, Connectors } from '../../engine/run/connectors.ts';
import { pickWeighted, type Random } from '../support/seededRandom.ts';

/** An answer that has not come yet, and what lets it come. */
export type LateAnswer = { readonly callId: string; readonly comes: () => void };

/** The other systems, outside of the process that may die. */
export type Receivers = {
  readonly connectors: Connectors;
  readonly late: LateAnswer[];
  /** How often each call has come, by its id. */
  readonly calls: Map<string, number>;
  /** From now on every call is answered at once, and well. */
  readonly behave: () => void;
};

const MOODS = { answers: 40, fails: 25, throws: 10, refuses: 10, late: 15 };

/** Some failures are the beginning of an outage, which is longer than the program is patient. */
const OUTAGE_PROBABILITY = 0.25;
const OUTAGE_CALLS = 14;

/** Two receivers that fail, throw, raise errors and answer late, as the seed says. */
export function createReceivers(random: Random): Receivers {
  const late: LateAnswer[] = [];
  const calls = new Map<string, number>();
  let isGood = false;
  let outage = 0;
  const moodAt = (connector: string): keyof typeof MOODS | 'answers' => {
    const mood = outage > 0 ? 'fails' : pickWeighted(random, MOODS);
    // Nobody catches the error at the other connectors: it ends the dossier, so it is rare there.
    const isSpared = mood === 'refuses' && connector !== 'registry' && random() < 0.8;
    return isSpared ? 'answers' : mood;
  };
  const answer = async (call: ConnectorCall): Promise<ConnectorAnswer> => {
    calls.set(call.id, (calls.get(call.id) ?? 0) + 1);
    const answered = { kind: 'answered', variables: { registeredAs: call.id } } as const;
    if (isGood) return answered;
    const mood = moodAt(call.connector);
    outage = Math.max(0, outage - 1);
    if (mood === 'fails' && outage === 0 && random() < OUTAGE_PROBABILITY) outage = OUTAGE_CALLS;
    switch (mood) {
      case 'fails':
        return { kind: 'failed', reason: 'The other system is down.' };
      case 'throws':
        throw new Error('The line was cut.');
      case 'refuses':
        return { kind: 'error', errorCode: 'NOT_FOUND' };
      case 'late':
        await new Promise<void>((resolve) => {
          late.push({ callId: call.id, comes: resolve });
        });
        return answered;
      default:
        return answered;
    }
  };
  return {
    connectors: { registry: answer, archive: answer, 'tax-registration': answer },
    late,
    calls,
    behave: () => {
      isGood = true;
    },
  };
}
