import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Reads the queue of a unit again when it moves, for screens without an account. */
export function useQueueNews(agencyId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource(`/api/queues/${encodeURIComponent(agencyId)}/events`);
    const readAgain = () => void client.invalidateQueries({ queryKey: ['queue', agencyId] });
    // Also when the connection stands again after it was lost.
    source.onopen = readAgain;
    source.addEventListener('queue', readAgain);
    return () => source.close();
  }, [agencyId, client]);
}
