import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { ErrorState } from './ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';

type Props<Value> = {
  readonly query: UseQueryResult<Value>;
  readonly children: (value: Value) => ReactNode;
};

/** What the API answered, or that it is on its way, or why it did not come. */
export function Answer<Value>({ query, children }: Props<Value>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading rows={3} />;
}
