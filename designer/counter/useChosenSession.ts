import { useState } from 'react';

import type { MobileSessionView } from '../../api/contract/mobileSessions.ts';
import { useMe } from '../api/useSession.ts';
import { useMobileDesk } from '../mobile/useMobileSessions.ts';

const PREFIX = 'lienthong.mobileSession.';

/**
 * The mobile session at which this person receives in this tab; null: at the counter. The choice
 * outlives a reload, and ends with the session.
 */
export function useChosenSession() {
  const { personId } = useMe();
  const key = PREFIX + personId;
  const [chosenId, setChosenId] = useState(() => window.sessionStorage.getItem(key));
  const { data } = useMobileDesk();
  const open = data?.sessions.filter(({ canReceive }) => canReceive) ?? [];
  const chosen = open.find(({ mobileSessionId }) => mobileSessionId === chosenId) ?? null;
  const choose = (mobileSessionId: string | null): void => {
    if (mobileSessionId === null) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, mobileSessionId);
    setChosenId(mobileSessionId);
  };
  return { open, chosen, choose };
}

/** The sessions at which one may receive, the chosen one, and choosing. */
export type ChosenSession = ReturnType<typeof useChosenSession>;

/** Chooses a session for the counter page that is opened next. */
export function chooseSession(personId: string, session: MobileSessionView): void {
  window.sessionStorage.setItem(PREFIX + personId, session.mobileSessionId);
}
