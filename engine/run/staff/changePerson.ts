import { emptyChange } from '../../model/change.ts';
import type { ChangePerson } from '../../model/command.ts';
import type { Person } from '../../model/person.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { PersonAnswer } from '../answers.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';
import { ACCOUNTS } from './accounts.ts';
import { firstUnknownAgency } from './firstUnknownAgency.ts';

const ADMINISTRATOR = 'SYSTEM_ADMIN';

/**
 * Changes an account. Who is blocked, or has another password, is signed out everywhere. Durable
 * when it resolves to `ok`. Refuses: PERSON_NOT_FOUND, AGENCY_NOT_FOUND, LAST_ADMINISTRATOR.
 */
export function changePerson(
  runtime: Runtime,
  { commandId, actor, personId, change }: ChangePerson,
): Promise<Result<PersonAnswer, Refusal>> {
  const head = { commandId, command: 'changePerson', personId: actor.personId };
  const { store } = runtime;
  return runtime.inTurn(ACCOUNTS, () =>
    runCommand<PersonAnswer>(runtime, head, async () => {
      const before = await store.findPerson(personId);
      if (before === null) return refuse({ code: 'PERSON_NOT_FOUND', personId });
      const unknown = await firstUnknownAgency(store, change.placements ?? []);
      if (unknown !== null) return refuse({ code: 'AGENCY_NOT_FOUND', agencyId: unknown });
      const person = { ...before, ...change };
      const others = (await store.listPeople()).filter((one) => one.personId !== personId);
      // Demonstration accounts may be shut out: they do not count for one that is none.
      const left = [person, ...others].filter(({ isDemo }) => before.isDemo || !isDemo);
      if (administers(before) && !left.some(administers)) {
        return refuse({ code: 'LAST_ADMINISTRATOR', personId });
      }
      const isOut = person.status === 'blocked' || person.passwordHash !== before.passwordHash;
      const sessions = isOut ? await store.listSessions(personId) : [];
      const removedTokenHashes = sessions.map(({ tokenHash }) => tokenHash);
      const changed = { ...emptyChange(), people: [person], removedTokenHashes };
      return accept({ change: changed, answer: { personId }, events: [] });
    }),
  );
}

function administers({ roles, status }: Person): boolean {
  return status === 'active' && roles.includes(ADMINISTRATOR);
}
