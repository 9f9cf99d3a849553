import { useQuery } from '@tanstack/react-query';

import type { SendSupplement, SubmissionTracking } from '../../api/contract/intake.ts';
import type { Track } from '../../api/contract/tracking.ts';
import { request } from '../api/client.ts';
import { useCommand } from '../api/useCommand.ts';

/** What the office asks of a submission, as its applicant sees it. */
export function useAskedSupplement({ code: number, secret }: Track) {
  return useQuery({
    queryKey: ['asked', number],
    queryFn: ({ signal }) =>
      request<SubmissionTracking>('POST', '/tracking/submission', {
        body: { number, secret },
        signal,
      }),
    // What is being typed stands on this answer.
    staleTime: Infinity,
  });
}

/** Sends the supplement; a second press is the same command. */
export function useSendSupplement({ code: number, secret }: Track) {
  return useCommand({
    send: (sent: Omit<SendSupplement, 'number' | 'secret'>, commandId) =>
      request<SubmissionTracking>('POST', '/tracking/submission/supplement', {
        body: { number, secret, ...sent },
        commandId,
      }),
  });
}
