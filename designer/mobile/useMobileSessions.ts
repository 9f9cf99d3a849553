import { useQuery, useQueryClient } from '@tanstack/react-query';

import type {
  MobileDesk,
  MobileSessionNews,
  PlanMobileSession,
} from '../../api/contract/mobileSessions.ts';
import { request } from '../api/client.ts';
import { useCommand } from '../api/useCommand.ts';

const DESK_KEY = ['mobileDesk'] as const;
const NEWS_KEY = ['mobileSessions'] as const;
const pathOf = (mobileSessionId: string) =>
  `/mobile-sessions/${encodeURIComponent(mobileSessionId)}`;

/** Sessions of today and to come, as everybody sees them. */
export function useUpcomingSessions() {
  return useQuery({
    queryKey: NEWS_KEY,
    queryFn: ({ signal }) =>
      request<readonly MobileSessionNews[]>('GET', '/mobile-sessions', { signal }),
    staleTime: 60_000,
  });
}

/** Sessions of the units of this person, and what they can plan with. */
export function useMobileDesk() {
  return useQuery({
    queryKey: DESK_KEY,
    queryFn: ({ signal }) => request<MobileDesk>('GET', '/mobile-sessions/desk', { signal }),
  });
}

/** Reads the sessions again: something was received there. */
export function useRefreshDesk() {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: DESK_KEY });
}

/** Plans a session. */
export function usePlanSession() {
  const show = useShowDesk();
  return useCommand({
    send: (body: PlanMobileSession, commandId) =>
      request<MobileDesk>('POST', '/mobile-sessions', { body, commandId }),
    onDone: show,
  });
}

type Move =
  | { readonly mobileSessionId: string; readonly act: 'open' | 'close' }
  | { readonly mobileSessionId: string; readonly act: 'cancel'; readonly reason: string };

/** Opens, closes or cancels a session. */
export function useMoveSession() {
  const show = useShowDesk();
  return useCommand({
    send: (move: Move, commandId) =>
      request<MobileDesk>('POST', `${pathOf(move.mobileSessionId)}/${move.act}`, {
        body: move.act === 'cancel' ? { reason: move.reason } : {},
        commandId,
      }),
    onDone: show,
  });
}

function useShowDesk() {
  const client = useQueryClient();
  return (desk: MobileDesk): void => {
    client.setQueryData(DESK_KEY, desk);
    void client.invalidateQueries({ queryKey: NEWS_KEY });
  };
}
