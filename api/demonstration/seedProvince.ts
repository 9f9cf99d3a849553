import { emptyChange } from '../../engine/model/change.ts';
import type { Store } from '../../engine/store/store.ts';
import type { Passwords } from '../access/passwords.ts';
import { provinceAgencies } from './province.ts';
import { DEMONSTRATION_PASSWORD, provincePeople } from './provincePeople.ts';

/**
 * Adds the agencies and people of the demonstration province that are not there yet; changes none.
 */
export async function seedProvince(store: Store, passwords: Passwords): Promise<number> {
  const known = new Set<string>((await store.listAgencies()).map((it) => it.agencyId));
  const taken = new Set((await store.listPeople()).map((it) => it.username));
  const agencies = provinceAgencies().filter((it) => !known.has(it.agencyId));
  const isNew = provincePeople('').some((it) => !taken.has(it.username));
  const passwordHash = isNew ? await passwords.hash(DEMONSTRATION_PASSWORD) : '';
  const people = provincePeople(passwordHash).filter((it) => !taken.has(it.username));
  if (agencies.length + people.length > 0) {
    await store.commit({ ...emptyChange(), agencies, people });
  }
  return agencies.length + people.length;
}
