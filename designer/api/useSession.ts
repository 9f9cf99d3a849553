import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';

import type { ChangePassword } from '../../api/contract/people.ts';
import type { Me, SignedOut, SignIn } from '../../api/contract/session.ts';
import { useSessionState } from '../state/sessionState.ts';
import { ApiProblem } from './apiProblem.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';
import { useCommand } from './useCommand.ts';

/** The person signed in; `null` when nobody is. */
export function useSession() {
  return useQuery({ queryKey: queryKeys.session(), queryFn: loadMe, staleTime: 60_000 });
}

/** The person signed in, on pages that the shell shows only to somebody. */
export function useMe(): Me {
  const { data } = useSession();
  if (!data) throw new Error('Expected a person to be signed in, but nobody is.');
  return data;
}

/** Signs in; the pages follow at once. */
export function useSignIn() {
  const client = useQueryClient();
  return useCommand({
    send: (input: SignIn, commandId) => request<Me>('POST', '/session', { body: input, commandId }),
    onDone: (me) => forgetOthers(client, me),
  });
}

/**
 * Signs out and forgets everything that was read; who came by single sign-on is led to its end, or
 * the next person at this computer would be let in with it.
 */
export function useSignOut() {
  const client = useQueryClient();
  return useCommand({
    send: (_input: null, commandId) => request<SignedOut>('DELETE', '/session', { commandId }),
    onDone: ({ leaveUrl }) => {
      forgetOthers(client, null);
      if (leaveUrl !== null) window.location.assign(leaveUrl);
    },
  });
}

/** Another password; who is signed in stays so here, and nowhere else. */
export function useChangePassword() {
  return useCommand({
    send: (body: ChangePassword, commandId) =>
      request<Me>('POST', '/session/password', { body, commandId }),
  });
}

/** What one person read must not be seen by the next one at the same computer. */
function forgetOthers(client: QueryClient, me: Me | null): void {
  useSessionState.setState({ hasExpired: false });
  client.setQueryData(queryKeys.session(), me);
  client.removeQueries({ predicate: ({ queryKey: [resource] }) => resource !== 'session' });
}

async function loadMe(): Promise<Me | null> {
  try {
    return await request<Me>('GET', '/session');
  } catch (error) {
    if (error instanceof ApiProblem && error.details.status === 401) return null;
    throw error;
  }
}
