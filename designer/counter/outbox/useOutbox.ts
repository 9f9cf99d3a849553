import { useCallback, useEffect, useRef, useState } from 'react';

import type { DossierReceived, ReceiveDossier } from '../../../api/contract/dossiers.ts';
import { request } from '../../api/client.ts';
import { newCommandId } from '../../api/newCommandId.ts';
import { forgetEndedSession } from '../../api/queryClient.ts';
import { useMe } from '../../api/useSession.ts';
import type { CounterForm } from '../counterForm.ts';
import { entryStore } from './entryStore.ts';
import type { KeptEntry, UnsentEntry } from './keptEntry.ts';
import { sendEntries } from './sendEntries.ts';

/** A network that comes back does not always say so. */
const EVERY_MS = 20_000;
/** A weak network may keep a request hanging; it is sent again under the same command id. */
const ANSWER_WITHIN_MS = 30_000;

type Written = {
  readonly form: CounterForm;
  readonly body: ReceiveDossier;
  readonly mobileSessionId: string;
  readonly procedureName: string;
};

/**
 * What this person wrote down at mobile sessions on this computer, sent as soon as there is a
 * connection: at once, when the browser says that it is back, and now and then.
 */
export function useOutbox(onReceived: () => void) {
  const { personId } = useMe();
  const store = entryStore(window.localStorage, personId);
  const [entries, setEntries] = useState<readonly KeptEntry[]>(() => store.list());
  const show = () => setEntries(store.list());
  const isWaiting = entries.some(({ state }) => state === 'waiting');
  const { isSending, sendAll } = useSending(isWaiting, async () => {
    const before = countReceived(store.list());
    await sendEntries(store, sendEntry);
    show();
    if (countReceived(store.list()) > before) onReceived();
  });
  const put = (entry: KeptEntry): boolean => {
    const isKept = store.put(entry);
    show();
    if (isKept) sendAll();
    return isKept;
  };
  return {
    entries,
    isSending,
    sendAll,
    /** False: the browser could not keep it, and nothing was sent. */
    write: (written: Written): boolean => put(newEntry(written)),
    sendAgain: (entry: UnsentEntry) => put({ ...entry, state: 'waiting' }),
    remove: (removed: readonly KeptEntry[]) => {
      for (const { commandId } of removed) store.remove(commandId);
      show();
    },
  };
}

/** What this person wrote down, and what can be done with it. */
export type Outbox = ReturnType<typeof useOutbox>;

/** Calls `send` now, when the connection is back, and now and then while something waits. */
function useSending(isWaiting: boolean, send: () => Promise<void>) {
  const [isSending, setSending] = useState(false);
  const isRunning = useRef(false);
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  const sendAll = useCallback(() => {
    if (isRunning.current) return;
    isRunning.current = true;
    setSending(true);
    void latest.current().finally(() => {
      isRunning.current = false;
      setSending(false);
    });
  }, []);
  useEffect(() => {
    sendAll();
    window.addEventListener('online', sendAll);
    return () => window.removeEventListener('online', sendAll);
  }, [sendAll]);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = window.setInterval(sendAll, EVERY_MS);
    return () => window.clearInterval(timer);
  }, [isWaiting, sendAll]);
  return { isSending, sendAll };
}

function newEntry({ form, body, mobileSessionId, procedureName }: Written): KeptEntry {
  return {
    state: 'waiting',
    commandId: newCommandId(),
    form,
    body,
    mobileSessionId,
    procedureName,
    applicantName: body.applicant.name,
    writtenAt: Date.now(),
  };
}

async function sendEntry({ body, commandId }: UnsentEntry): Promise<DossierReceived> {
  const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
  try {
    return await request<DossierReceived>('POST', '/dossiers', { body, commandId, signal });
  } catch (error) {
    forgetEndedSession(error);
    throw error;
  }
}

function countReceived(entries: readonly KeptEntry[]): number {
  return entries.filter(({ state }) => state === 'received').length;
}
