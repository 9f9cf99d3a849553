import type { KnownParty, PartyAnswer } from '../../api/contract/parties.ts';
import { request } from './client.ts';

/**
 * Looks a person or business up by number among the dossiers of the signed-in person's agencies;
 * null when nobody there has it.
 */
export async function lookUpParty(number: string): Promise<KnownParty | null> {
  const body = { number };
  return (await request<PartyAnswer>('POST', '/parties/look-up', { body })).party;
}
