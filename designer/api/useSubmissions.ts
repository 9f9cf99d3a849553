import { useQuery, useQueryClient } from '@tanstack/react-query';

import type {
  AcceptSubmission,
  AskSupplement,
  SubmissionPage,
  SubmissionQuery,
  SubmissionView,
  SubmissionWords,
} from '../../api/contract/submissions.ts';
import { request } from './client.ts';
import { toSearch } from './toSearch.ts';
import { useCommand } from './useCommand.ts';

const keyOf = (submissionId: string) => ['submission', submissionId] as const;

/** One page of what was handed in online at the person's counters. */
export function useSubmissionPage(query: SubmissionQuery & { readonly page: number }) {
  return useQuery({
    queryKey: ['submissions', query],
    queryFn: ({ signal }) =>
      request<SubmissionPage>('GET', `/submissions${toSearch(query)}`, { signal }),
    placeholderData: (previous) => previous,
  });
}

/** Everything that an officer decides by. */
export function useSubmission(submissionId: string) {
  return useQuery({
    queryKey: keyOf(submissionId),
    queryFn: ({ signal }) => request<SubmissionView>('GET', pathOf(submissionId), { signal }),
  });
}

type Decision =
  | ({ readonly way: 'accept' } & AcceptSubmission)
  | ({ readonly way: 'ask' } & AskSupplement)
  | ({ readonly way: 'refuse' } & SubmissionWords);

/** Receives a submission, asks for a supplement, or refuses it. */
export function useDecideSubmission(submissionId: string) {
  const client = useQueryClient();
  return useCommand({
    send: ({ way, ...body }: Decision, commandId) =>
      request<SubmissionView>('POST', `${pathOf(submissionId)}/${way}`, { body, commandId }),
    onDone: (view) => {
      client.setQueryData(keyOf(submissionId), view);
      for (const resource of ['submissions', 'dossiers', 'tasks']) {
        void client.invalidateQueries({ queryKey: [resource] });
      }
    },
  });
}

/** Address of an uploaded file. */
export function fileHref(submissionId: string, uploadId: string): string {
  return `/api${pathOf(submissionId)}/files/${encodeURIComponent(uploadId)}`;
}

function pathOf(submissionId: string): string {
  return `/submissions/${encodeURIComponent(submissionId)}`;
}
