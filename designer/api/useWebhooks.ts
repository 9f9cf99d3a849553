import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { AddWebhook, WebhookView } from '../../api/contract/webhooks.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';
import { useCommand } from './useCommand.ts';

type Webhooks = readonly WebhookView[];

const EVERY_MS = 30_000;

/** Systems that listen and their last deliveries; asked again while the page is open. */
export function useWebhooks() {
  return useQuery({
    queryKey: queryKeys.webhooks(),
    queryFn: ({ signal }) => request<Webhooks>('GET', '/webhooks', { signal }),
    refetchInterval: EVERY_MS,
  });
}

/** Lets a system listen. */
export function useAddWebhook() {
  const show = useShowWebhooks();
  return useCommand({
    send: (body: AddWebhook, commandId) =>
      request<Webhooks>('POST', '/webhooks', { body, commandId }),
    onDone: show,
  });
}

/** Lets a system listen no more. */
export function useEndWebhook() {
  const show = useShowWebhooks();
  return useCommand({
    send: (webhookId: string, commandId) => {
      const path = `/webhooks/${encodeURIComponent(webhookId)}/end`;
      return request<Webhooks>('POST', path, { body: {}, commandId });
    },
    onDone: show,
  });
}

function useShowWebhooks() {
  const client = useQueryClient();
  return (webhooks: Webhooks) => client.setQueryData(queryKeys.webhooks(), webhooks);
}
