import { useQuery } from '@tanstack/react-query';

import type { IssuedResult } from '../../api/contract/results.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';

/** A whole identity number or tax code; while it is typed nobody is asked. */
const WHOLE = /^(?:\d{9}|\d{10}|\d{12}|\d{10}-?\d{3})$/u;

/** What was granted to who has the number before, the latest first. */
export function useResults(number: string) {
  const isWhole = WHOLE.test(number);
  return useQuery({
    queryKey: queryKeys.results(number),
    queryFn: () => request<IssuedResult[]>('POST', '/results/look-up', { body: { number } }),
    enabled: isWhole,
  });
}
