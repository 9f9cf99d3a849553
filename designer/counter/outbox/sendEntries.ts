import type { DossierReceived } from '../../../api/contract/dossiers.ts';
import { ApiProblem } from '../../api/apiProblem.ts';
import type { EntryStore } from './entryStore.ts';
import type { KeptEntry, UnsentEntry } from './keptEntry.ts';

/** Sends one entry under its command id; throws ApiProblem when the API says no. */
export type SendEntry = (entry: UnsentEntry) => Promise<DossierReceived>;

/** Of the client errors those that say nothing about the dossier: try again later. */
const NOT_YET: ReadonlySet<number> = new Set([401, 408, 425, 429]);

/**
 * Sends what waits, in the order of writing, and keeps what became of each. Ends at the first that
 * has no answer: there is no connection. An entry is received or refused only by the API's own
 * word; whatever else comes, it waits on and is sent again under the same command id.
 */
export async function sendEntries(store: EntryStore, send: SendEntry): Promise<void> {
  for (const { commandId } of store.list()) {
    // Another tab may have sent it since the list was read.
    const entry = store.find(commandId);
    if (entry?.state !== 'waiting') continue;
    const after = await sendOne(entry, send);
    if (after === null) return;
    store.put(after);
  }
}

async function sendOne(entry: UnsentEntry, send: SendEntry): Promise<KeptEntry | null> {
  const { commandId, mobileSessionId, applicantName, procedureName, writtenAt } = entry;
  const shown = { commandId, mobileSessionId, applicantName, procedureName, writtenAt };
  try {
    const { dossierId, code, trackingSecret } = await send(entry);
    return { ...shown, state: 'received', dossierId, code, trackingSecret };
  } catch (error) {
    if (!isRefusal(error)) return null;
    const { form, body } = entry;
    return { ...shown, state: 'refused', form, body, text: error.details.texts };
  }
}

/** A proxy or a sign-in page of a network answers too, but not in the API's words. */
function isRefusal(error: unknown): error is ApiProblem {
  if (!(error instanceof ApiProblem) || error.details.code === 'UNREADABLE_ANSWER') return false;
  const { status } = error.details;
  return status >= 400 && status < 500 && !NOT_YET.has(status);
}
