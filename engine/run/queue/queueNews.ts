import type { QueueNumber } from '../../model/queueNumber.ts';
import type { LifeEvent } from '../lifeEvents.ts';

/** The queue of a unit moved. It is read as a whole, so its news carries the unit's id. */
export function queueNews({ agencyId, revision }: QueueNumber): LifeEvent {
  return { type: 'queue', id: agencyId, revision, agencyIds: [agencyId] };
}
