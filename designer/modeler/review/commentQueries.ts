import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { CommentList, NewComment, NewRemark } from '../../../api/contract/comments.ts';
import { request } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { useCommand } from '../../api/useCommand.ts';

/** Every comment on a draft, and the people they can be given to. */
export function useComments(procedureId: string) {
  return useQuery({
    queryKey: queryKeys.comments(procedureId),
    queryFn: ({ signal }) => request<CommentList>('GET', pathOf(procedureId), { signal }),
  });
}

/** Writes a comment. */
export function useAddComment(procedureId: string) {
  const client = useQueryClient();
  return useCommand({
    send: (input: NewComment, commandId) =>
      request<CommentList>('POST', pathOf(procedureId), { body: input, commandId }),
    onDone: (list) => client.setQueryData(queryKeys.comments(procedureId), list),
  });
}

/** Answers a comment, gives it to somebody, resolves it or opens it again. */
export function useAddRemark(procedureId: string, commentId: string) {
  const client = useQueryClient();
  const path = `${pathOf(procedureId)}/${encodeURIComponent(commentId)}/remarks`;
  return useCommand({
    send: (input: NewRemark, commandId) =>
      request<CommentList>('POST', path, { body: input, commandId }),
    onDone: (list) => client.setQueryData(queryKeys.comments(procedureId), list),
  });
}

function pathOf(procedureId: string): string {
  return `/procedures/${encodeURIComponent(procedureId)}/comments`;
}
