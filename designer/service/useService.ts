import { useQuery, useQueryClient } from '@tanstack/react-query';

import type {
  AnnounceMaintenance,
  FeedbackRow,
  MaintenanceView,
} from '../../api/contract/service.ts';
import { request } from '../api/client.ts';
import { useCommand } from '../api/useCommand.ts';

const MAINTENANCES = ['maintenances'] as const;
const FEEDBACK = ['feedback'] as const;
const EVERY_MS = 10 * 60_000;

/** Maintenances to come; asked again while a page is open. */
export function useMaintenances() {
  return useQuery({
    queryKey: MAINTENANCES,
    queryFn: ({ signal }) =>
      request<readonly MaintenanceView[]>('GET', '/maintenances', { signal }),
    refetchInterval: EVERY_MS,
  });
}

/** Announces one. */
export function useAnnounceMaintenance() {
  const client = useQueryClient();
  return useCommand({
    send: (body: AnnounceMaintenance, commandId) =>
      request<readonly MaintenanceView[]>('POST', '/maintenances', { body, commandId }),
    onDone: (known) => client.setQueryData(MAINTENANCES, known),
  });
}

/** Says that one will not be. */
export function useWithdrawMaintenance() {
  const client = useQueryClient();
  return useCommand({
    send: (maintenanceId: string, commandId) => {
      const path = `/maintenances/${encodeURIComponent(maintenanceId)}/withdrawal`;
      return request<readonly MaintenanceView[]>('POST', path, { commandId });
    },
    onDone: (known) => client.setQueryData(MAINTENANCES, known),
  });
}

/** What the person's units have to answer. */
export function useFeedback() {
  return useQuery({
    queryKey: FEEDBACK,
    queryFn: ({ signal }) => request<readonly FeedbackRow[]>('GET', '/feedback', { signal }),
  });
}

/** Answers an applicant. */
export function useAnswerFeedback() {
  const client = useQueryClient();
  return useCommand({
    send: (
      { feedbackId, answer }: { readonly feedbackId: string; readonly answer: string },
      commandId,
    ) => {
      const path = `/feedback/${encodeURIComponent(feedbackId)}/answer`;
      return request<readonly FeedbackRow[]>('POST', path, { body: { answer }, commandId });
    },
    onDone: (rows) => client.setQueryData(FEEDBACK, rows),
  });
}
