import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { IncidentView } from '../../api/contract/dossiers.ts';
import type { Health } from '../../api/contract/health.ts';
import type { AddPerson, PersonView, PutAgency, Staffing } from '../../api/contract/people.ts';
import type { AgencyView } from '../../api/contract/procedures.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';
import { useCommand } from './useCommand.ts';

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

type People = readonly PersonView[];

/** What is done to one account. */
export type PersonStep =
  | { readonly way: 'change'; readonly body: Staffing }
  | { readonly way: 'block'; readonly body: { readonly isBlocked: boolean } }
  | { readonly way: 'password'; readonly body: { readonly password: string } };

/** Gives somebody an account. */
export function useAddPerson() {
  const show = useShowPeople();
  return useCommand({
    send: (body: AddPerson, commandId) => request<People>('POST', '/people', { body, commandId }),
    onDone: show,
  });
}

/** Changes an account, blocks it, or gives it another password. */
export function useChangePerson(personId: string) {
  const show = useShowPeople();
  return useCommand({
    send: ({ way, body }: PersonStep, commandId) => {
      const path = `/people/${encodeURIComponent(personId)}${way === 'change' ? '' : `/${way}`}`;
      return request<People>('POST', path, { body, commandId });
    },
    onDone: show,
  });
}

/** Enters an agency, or changes one. */
export function usePutAgency(agencyId: string | null) {
  const client = useQueryClient();
  return useCommand({
    send: (body: PutAgency, commandId) => {
      const path = agencyId === null ? '/agencies' : `/agencies/${encodeURIComponent(agencyId)}`;
      return request<readonly AgencyView[]>('POST', path, { body, commandId });
    },
    onDone: (agencies) => client.setQueryData(queryKeys.agencies(), agencies),
  });
}

function useShowPeople() {
  const client = useQueryClient();
  return (people: People) => client.setQueryData(queryKeys.people(), people);
}
