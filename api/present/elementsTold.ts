import type { HistoryEvent } from '../../engine/model/history.ts';
import type { InstanceRecord, OutboxRecord } from '../../engine/model/records.ts';

/** The elements that a history speaks of, those of called procedures among them. */
export function elementsTold(history: readonly HistoryEvent[]): readonly string[] {
  return history.flatMap(({ elementId, trace }) => [
    ...(elementId === null ? [] : [elementId]),
    ...trace.map((entry) => entry.elementId),
  ]);
}

/** The elements at which instances stand still. */
export function elementsStandingStill(
  instances: readonly InstanceRecord[],
  calls: readonly OutboxRecord[],
): readonly string[] {
  const incidents = instances.flatMap(({ snapshot }) => snapshot.incidents);
  return [...incidents, ...calls].map(({ elementId }) => elementId);
}
