import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { AskedAgain, AwaitedPaymentPage } from '../../api/contract/payments.ts';
import { request } from '../api/client.ts';
import { useCommand } from '../api/useCommand.ts';

const KEY = 'awaited-payments';
/** The program asks the gateway by itself meanwhile. */
const REFETCH_MS = 30_000;

/** One page of what the gateway has not told of, at the counters of the person. */
export function useAwaitedPayments(page: number) {
  return useQuery({
    queryKey: [KEY, page],
    queryFn: ({ signal }) =>
      request<AwaitedPaymentPage>('GET', `/payments/awaited?page=${page}`, { signal }),
    placeholderData: (previous) => previous,
    refetchInterval: REFETCH_MS,
  });
}

/** Asks the gateway about one of them at once. */
export function useAskPaymentAgain() {
  const client = useQueryClient();
  return useCommand({
    send: (paymentId: string) =>
      request<AskedAgain>('POST', `/payments/${encodeURIComponent(paymentId)}/ask`),
    onDone: () => void client.invalidateQueries({ queryKey: [KEY] }),
  });
}
