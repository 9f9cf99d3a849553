import type { ElementId } from '../../model/ids.ts';
import type { Definitions } from '../../model/process.ts';
import type { WorkingMinutes } from '../../model/time.ts';
import { drawnPlaces } from '../drawnPlaces.ts';
import type { ElementResult } from './manyResult.ts';

/** How long dossiers wait at an element of the drawing, in working minutes on average. */
export type DrawnWaiting = {
  readonly elementId: ElementId;
  readonly waitingMean: WorkingMinutes;
};

/**
 * The waiting before each step as the drawing shows it; a call shows the longest of those before
 * the steps of what it calls.
 */
export function drawnWaiting(
  definitions: Definitions,
  elements: readonly ElementResult[],
): readonly DrawnWaiting[] {
  const longest = new Map<ElementId, WorkingMinutes>();
  for (const { elementId, waitingMean } of elements) {
    for (const place of drawnPlaces(definitions, elementId)) {
      longest.set(place, Math.max(longest.get(place) ?? 0, waitingMean));
    }
  }
  return [...longest].map(([elementId, waitingMean]) => ({ elementId, waitingMean }));
}
