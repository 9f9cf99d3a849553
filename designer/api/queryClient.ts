import { QueryCache, QueryClient } from '@tanstack/react-query';

import { useSessionState } from '../state/sessionState.ts';
import { ApiProblem, ConnectionLost } from './apiProblem.ts';
import { queryKeys } from './queryKeys.ts';

const CONNECTION_RETRIES_MAX = 2;

/**
 * The one cache of what the API said. A 401 empties the session, and the shell then shows the
 * login.
 */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: forgetEndedSession }),
  defaultOptions: {
    queries: {
      retry: (count, error) => error instanceof ConnectionLost && count < CONNECTION_RETRIES_MAX,
      networkMode: 'always',
      staleTime: 10_000,
    },
    mutations: { networkMode: 'always' },
  },
});

/** Call with every error of a command too; other errors are left alone. */
export function forgetEndedSession(error: unknown): void {
  if (!(error instanceof ApiProblem) || error.details.status !== 401) return;
  if (queryClient.getQueryData(queryKeys.session())) {
    useSessionState.setState({ hasExpired: true });
    queryClient.setQueryData(queryKeys.session(), null);
  }
}
