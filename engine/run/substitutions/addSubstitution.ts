import { dayNumberOf } from '../../calendar/localDate.ts';
import { emptyChange } from '../../model/change.ts';
import type { AddSubstitution } from '../../model/command.ts';
import type { Person } from '../../model/person.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { Substitution } from '../../model/substitution.ts';
import type { SubstitutionAnswer } from '../answers.ts';
import { localDay } from '../localDay.ts';
import type { Attempt } from '../runAttempts.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';
import { ROLE_OF_POST } from './standIn.ts';

/** Longer absences are a change of post, not a substitution [proposal]. */
const DAYS_MAX = 92;

/**
 * Lets somebody hold the post of an absent colleague for some days. They are decided one after the
 * other, so that two never overlap.
 *
 * Durable when it resolves to `ok`. Refuses: PERSON_NOT_FOUND, POST_NOT_HELD, SUBSTITUTE_SAME,
 * SUBSTITUTION_DATES, SUBSTITUTION_OVERLAPS.
 */
export function addSubstitution(
  runtime: Runtime,
  command: AddSubstitution,
): Promise<Result<SubstitutionAnswer, Refusal>> {
  const { commandId, actor } = command;
  const head = { commandId, command: 'addSubstitution', personId: actor.personId };
  return runtime.inTurn('substitutions', () =>
    runCommand<SubstitutionAnswer>(runtime, head, () => planSubstitution(runtime, command)),
  );
}

async function planSubstitution(
  runtime: Runtime,
  command: AddSubstitution,
): Promise<Result<Attempt<SubstitutionAnswer>, Refusal>> {
  const { actor, absentId, substituteId, agencyId, post, from, to, reason } = command;
  const [absent, substitute] = [
    await runtime.store.findPerson(absentId),
    await runtime.store.findPerson(substituteId),
  ];
  if (absent === null) return refuse({ code: 'PERSON_NOT_FOUND', personId: absentId });
  if (substitute?.status !== 'active') {
    return refuse({ code: 'PERSON_NOT_FOUND', personId: substituteId });
  }
  const at = runtime.now();
  const no =
    refusePost(absent, command) ??
    refuseDates(command, localDay(at)) ??
    refuseOverlap(command, await runtime.store.listSubstitutions(from));
  if (no !== null) return refuse(no);
  const substitution: Substitution = {
    substitutionId: runtime.newId(),
    absentId,
    substituteId,
    agencyId,
    post,
    from,
    to,
    reason,
    decidedBy: actor.personId,
    decidedAt: at,
    endedAt: null,
  };
  return accept({
    change: { ...emptyChange(), substitutions: [substitution] },
    answer: { substitutionId: substitution.substitutionId },
    events: [],
  });
}

function refusePost(absent: Person, { substituteId, agencyId, post }: AddSubstitution) {
  const { personId, placements } = absent;
  if (personId === substituteId) return { code: 'SUBSTITUTE_SAME', personId } as const;
  const isHeld = placements.some((place) => place.agencyId === agencyId && place.post === post);
  const isOffice = Object.hasOwn(ROLE_OF_POST, post);
  return isHeld && isOffice ? null : ({ code: 'POST_NOT_HELD', personId, agencyId, post } as const);
}

function refuseDates({ from, to }: AddSubstitution, today: string): Refusal | null {
  const days = (dayNumberOf(to) ?? 0) - (dayNumberOf(from) ?? 0) + 1;
  const isRight = from <= to && to >= today && days <= DAYS_MAX;
  return isRight ? null : { code: 'SUBSTITUTION_DATES', from, to, maxDays: DAYS_MAX };
}

function refuseOverlap(
  { absentId, agencyId, post, from, to }: AddSubstitution,
  known: readonly Substitution[],
): Refusal | null {
  const other = known.find(
    (it) =>
      it.endedAt === null &&
      it.absentId === absentId &&
      it.agencyId === agencyId &&
      it.post === post &&
      it.from <= to &&
      from <= it.to,
  );
  if (other === undefined) return null;
  return { code: 'SUBSTITUTION_OVERLAPS', substitutionId: other.substitutionId };
}
