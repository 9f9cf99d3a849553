import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import type { LiveEvent } from '../../api/contract/events.ts';

/** Resources whose cached answers a live event of that type makes stale. */
const STALE_AFTER = {
  task: ['tasks', 'task', 'dossier'],
  dossier: ['dossiers', 'dossier', 'tasks', 'task', 'incidents'],
  procedure: ['procedures', 'procedure'],
  notice: ['notices'],
  submission: ['submissions', 'submission'],
  queue: ['queue', 'queueFigures'],
} as const satisfies Record<LiveEvent['type'], readonly string[]>;

/** Resources that hold one object each, keyed by its id in second place. */
const BY_ID = {
  task: 'task',
  dossier: 'dossier',
  procedure: 'procedure',
  notice: 'notice',
  submission: 'submission',
  queue: 'queue',
} as const;

/**
 * Keeps what is on the screen current while the page is open.
 *
 * Gives whether the connection stands; the browser reconnects by itself, and everything is read
 * again then.
 */
export function useLiveUpdates(): { readonly isConnected: boolean } {
  const client = useQueryClient();
  const [isConnected, setConnected] = useState(true);
  useEffect(() => {
    const source = new EventSource('/api/events');
    let wasLost = false;
    const onEvent = (message: MessageEvent<string>) =>
      refreshAfter(client, JSON.parse(message.data) as LiveEvent);
    source.onopen = () => {
      if (wasLost) void client.invalidateQueries();
      wasLost = false;
      setConnected(true);
    };
    source.onerror = () => {
      wasLost = true;
      setConnected(false);
    };
    for (const type of Object.keys(STALE_AFTER)) source.addEventListener(type, onEvent);
    return () => source.close();
  }, [client]);
  return { isConnected };
}

function refreshAfter(client: QueryClient, event: LiveEvent): void {
  const stale: readonly string[] = STALE_AFTER[event.type];
  void client.invalidateQueries({
    predicate: ({ queryKey: [resource, id] }) => {
      if (!stale.includes(String(resource))) return false;
      return resource !== BY_ID[event.type] || id === event.id;
    },
  });
}
