import type { Context } from 'hono';
import type { Actor } from '../../engine/model/command.ts';
import { asId, type AgencyId, type CommandId } from '../../engine/model/ids.ts';
import type { Person } from '../../engine/model/person.ts';
import type { AppEnv } from '../appEnv.ts';
import { RefusalError } from '../middleware/refusalError.ts';

/** The person of the request; only on routes whose policy asks for one. */
export function personOf(c: Context<AppEnv>): Person {
  const person = c.get('person');
  if (!person) throw new RefusalError({ code: 'SESSION_REQUIRED' });
  return person;
}

/**
 * The person as the actor of a command, for the agency that the object belongs to, else their first
 * one.
 */
export function actorOf(person: Person, agencyId: string | null = null): Actor {
  const place =
    person.placements.find((it) => it.agencyId === agencyId) ?? person.placements[0] ?? null;
  return { personId: person.personId, agencyId: place?.agencyId ?? null };
}

/** The actor for whatever agency of theirs takes part in a dossier. */
export function actorOn(
  person: Person,
  dossier: { readonly agencyIds: readonly AgencyId[] },
): Actor {
  const place = person.placements.find((it) => dossier.agencyIds.includes(it.agencyId));
  return actorOf(person, place?.agencyId ?? null);
}

/** The id of the command, as the validated header gives it. */
export function commandIdOf(header: { readonly 'idempotency-key': string }): CommandId {
  return asId<CommandId>(header['idempotency-key']);
}
