import { useQuery } from '@tanstack/react-query';

import type { IncidentView } from '../../api/contract/dossiers.ts';
import type { Health } from '../../api/contract/health.ts';
import type { PersonView } from '../../api/contract/people.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';

const HEALTH_EVERY_MS = 15_000;
const INCIDENTS_EVERY_MS = 60_000;

/** Whether the program can do its work; asked again while the page is open. */
export function useHealth() {
  return useQuery({
    queryKey: queryKeys.health(),
    queryFn: ({ signal }) => request<Health>('GET', '/health', { signal }),
    refetchInterval: HEALTH_EVERY_MS,
  });
}

/** Every dossier that stands still. */
export function useIncidents() {
  return useQuery({
    queryKey: queryKeys.incidents(),
    queryFn: ({ signal }) => request<readonly IncidentView[]>('GET', '/incidents', { signal }),
    // That nobody answers in time is no event: it is asked.
    refetchInterval: INCIDENTS_EVERY_MS,
  });
}

/** Everybody with an account. */
export function usePeople() {
  return useQuery({
    queryKey: queryKeys.people(),
    queryFn: ({ signal }) => request<readonly PersonView[]>('GET', '/people', { signal }),
  });
}
