import { useQuery, useQueryClient } from '@tanstack/react-query';

import type {
  DeskView,
  MoveNumber,
  QueuePlace,
  QueueRecord,
  QueueView,
  TakenNumber,
} from '../../api/contract/queue.ts';
import { request } from '../api/client.ts';
import { useCommand } from '../api/useCommand.ts';

/** Waits grow without any news. */
const EVERY_MS = 30_000;

const viewKey = (agencyId: string) => ['queue', agencyId] as const;
const deskKey = (agencyId: string) => ['queue', agencyId, 'desk'] as const;
const pathOf = (agencyId: string) => `/queues/${encodeURIComponent(agencyId)}`;

/** Units where numbers are taken. */
export function useQueuePlaces() {
  return useQuery({
    queryKey: ['queues'],
    queryFn: ({ signal }) => request<readonly QueuePlace[]>('GET', '/queues', { signal }),
  });
}

/** The queue of a unit today, as everybody sees it. */
export function useQueueView(agencyId: string) {
  return useQuery({
    queryKey: viewKey(agencyId),
    queryFn: ({ signal }) => request<QueueView>('GET', pathOf(agencyId), { signal }),
    refetchInterval: EVERY_MS,
  });
}

/** The queue at the desk of this officer. */
export function useDesk(agencyId: string) {
  return useQuery({
    queryKey: deskKey(agencyId),
    queryFn: ({ signal }) => request<DeskView>('GET', `${pathOf(agencyId)}/desk`, { signal }),
    refetchInterval: EVERY_MS,
  });
}

/** Waiting times of the units of this person. */
export function useQueueFigures() {
  return useQuery({
    queryKey: ['queueFigures'],
    queryFn: ({ signal }) => request<readonly QueueRecord[]>('GET', '/queue-figures', { signal }),
  });
}

/** Takes a number. */
export function useTakeNumber(agencyId: string) {
  const client = useQueryClient();
  return useCommand({
    send: (_: null, commandId) =>
      request<TakenNumber>('POST', `${pathOf(agencyId)}/numbers`, { commandId }),
    onDone: () => void client.invalidateQueries({ queryKey: viewKey(agencyId) }),
  });
}

/** Calls the next number, or does something with one; `number` null: whoever is next. */
export function useQueueAct(agencyId: string) {
  const client = useQueryClient();
  return useCommand({
    send: ({ number, act, desk }: Act, commandId) =>
      number === null
        ? request<DeskView>('POST', `${pathOf(agencyId)}/calls`, { body: { desk }, commandId })
        : request<DeskView>('POST', `${pathOf(agencyId)}/acts`, {
            body: { number, act, desk },
            commandId,
          }),
    onDone: (desk) => client.setQueryData(deskKey(agencyId), desk),
  });
}

type Act = Omit<MoveNumber, 'number'> & { readonly number: number | null };
