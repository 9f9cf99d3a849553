import { emptyChange } from '../../model/change.ts';
import type { AddPerson } from '../../model/command.ts';
import { asId, type PersonId } from '../../model/ids.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { PersonAnswer } from '../answers.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';
import { ACCOUNTS } from './accounts.ts';
import { firstUnknownAgency } from './firstUnknownAgency.ts';

/**
 * Gives somebody an account, which is in use at once. Durable when it resolves to `ok`. Refuses:
 * USERNAME_TAKEN, AGENCY_NOT_FOUND.
 */
export function addPerson(
  runtime: Runtime,
  { commandId, actor, ...wish }: AddPerson,
): Promise<Result<PersonAnswer, Refusal>> {
  const head = { commandId, command: 'addPerson', personId: actor.personId };
  const { store, newId } = runtime;
  return runtime.inTurn(ACCOUNTS, () =>
    runCommand<PersonAnswer>(runtime, head, async () => {
      const { username, placements } = wish;
      if ((await store.findPersonByUsername(username)) !== null) {
        return refuse({ code: 'USERNAME_TAKEN', username });
      }
      const unknown = await firstUnknownAgency(store, placements);
      if (unknown !== null) return refuse({ code: 'AGENCY_NOT_FOUND', agencyId: unknown });
      const personId = asId<PersonId>(newId());
      const person = { ...wish, personId, status: 'active', isDemo: false } as const;
      const change = { ...emptyChange(), people: [person] };
      return accept({ change, answer: { personId }, events: [] });
    }),
  );
}
