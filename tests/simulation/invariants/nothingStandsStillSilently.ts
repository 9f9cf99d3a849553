import { isOpenCall, isOpenTask } from '../../../engine/model/records.ts';
import type { Invariant } from './invariant.ts';

/**
 * I14: an instance that has not ended has a task, timer, message or answer to wait for, or says by
 * an incident that it stands still.
 */
export function nothingStandsStillSilently(): Invariant {
  return {
    name: 'I14 nothing stands still silently',
    onDossier: ({ instances, situation, tasks, calls }) =>
      instances.flatMap(({ record }) => {
        const { instanceId, snapshot } = record;
        if (snapshot.status !== 'active' && snapshot.status !== 'incident') return [];
        const awaited = [
          ...snapshot.incidents.map(() => ({ instanceId })),
          ...situation.timers,
          ...situation.waits,
          ...tasks.filter(isOpenTask),
          ...calls.filter(isOpenCall),
        ];
        const hasOne = awaited.some((row) => row.instanceId === instanceId);
        return hasOne ? [] : [`${instanceId} waits for nothing`];
      }),
  };
}
