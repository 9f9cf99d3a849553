import type { ServiceReads } from '../serviceStore.ts';
import { rowsOf, type MemoryTables } from './memoryTables.ts';

/** Reads of maintenances and feedback. */
export function memoryServiceReads({ maintenances, feedback }: MemoryTables): ServiceReads {
  return {
    listMaintenances: async (after) =>
      rowsOf(
        maintenances,
        ({ to, withdrawnAt }) => to > after && withdrawnAt === null,
        ({ from, maintenanceId }) => [from, maintenanceId],
      ),
    findFeedback: async (feedbackId) => feedback.get(feedbackId) ?? null,
    listFeedback: async (query) => {
      if ('dossierId' in query) {
        return rowsOf(
          feedback,
          ({ dossierId }) => dossierId === query.dossierId,
          ({ askedAt, feedbackId }) => [askedAt, feedbackId],
        );
      }
      return rowsOf(
        feedback,
        ({ agencyId }) => query.agencyIds.includes(agencyId),
        ({ answeredAt, dueAt, feedbackId }) =>
          answeredAt === null ? [0, dueAt, feedbackId] : [1, -answeredAt, feedbackId],
      ).slice(0, query.limit);
    },
  };
}
