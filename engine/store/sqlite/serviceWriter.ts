import type { Change } from '../../model/change.ts';
import { feedback, maintenances } from './serviceTables.ts';
import { putInto, type Drizzle } from './statements.ts';

/** Writes maintenances and feedback; of what is known only how it ended. */
export function serviceWriter(db: Drizzle): (change: Change) => void {
  const putMaintenance = putInto(db, maintenances, {
    id: maintenances.maintenanceId,
    changing: ['withdrawnAt'],
  });
  const putFeedback = putInto(db, feedback, {
    id: feedback.feedbackId,
    changing: ['answer', 'answeredAt', 'answeredBy'],
  });
  return (change) => {
    for (const row of change.maintenances) putMaintenance(row);
    for (const row of change.feedback) putFeedback(row);
  };
}
