import type { Feedback } from '../../../engine/model/feedback.ts';
import type { Substitution } from '../../../engine/model/substitution.ts';
import type { World } from '../world.ts';
import type { Invariant } from './invariant.ts';

/**
 * X12: a post of an absent officer is held by one substitute at a time; an applicant waits for one
 * answer at a time, and an answer that was given stays.
 */
export function oneAtATime(): Invariant {
  const answers = new Map<string, string>();
  return {
    name: 'X12 one at a time',
    onStep: async ({ commits }, world) => {
      const found: string[] = [];
      const done = commits.filter(({ outcome }) => outcome === 'committed');
      if (done.some(({ change }) => change.substitutions.length > 0)) {
        found.push(...overlaps(await world.bareStore.listSubstitutions('0001-01-01')));
      }
      for (const { dossierId } of done.flatMap(({ change }) => change.feedback)) {
        const given = await world.bareStore.listFeedback({ dossierId });
        found.push(...judgeFeedback(given, answers));
      }
      return found;
    },
    onRestart: (world) => lostAnswers(world, answers),
  };
}

function overlaps(known: readonly Substitution[]): readonly string[] {
  const open = known.filter(({ endedAt }) => endedAt === null);
  return open.flatMap((one, place) =>
    open
      .slice(place + 1)
      .filter((other) => seatOf(one) === seatOf(other) && one.from <= other.to)
      .filter((other) => other.from <= one.to)
      .map((other) => `${one.substitutionId} and ${other.substitutionId} overlap`),
  );
}

function seatOf({ absentId, agencyId, post }: Substitution): string {
  return `${absentId} ${agencyId} ${post}`;
}

function judgeFeedback(
  given: readonly Feedback[],
  answers: Map<string, string>,
): readonly string[] {
  const pending = given.filter(({ answeredAt }) => answeredAt === null);
  const found = pending.length > 1 ? [`${pending.length} wait for an answer`] : [];
  for (const { feedbackId, answer, answeredBy } of given) {
    if (answer === null) continue;
    const now = `${answeredBy} ${answer}`;
    const before = answers.get(feedbackId) ?? now;
    answers.set(feedbackId, before);
    if (before !== now) found.push(`${feedbackId} was answered otherwise`);
  }
  return found;
}

async function lostAnswers(
  { bareStore }: World,
  answers: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [feedbackId, answer] of answers) {
    const stored = await bareStore.findFeedback(feedbackId);
    const isThere = `${stored?.answeredBy} ${stored?.answer}` === answer;
    if (!isThere) found.push(`${feedbackId} is not answered any more`);
  }
  return found;
}
