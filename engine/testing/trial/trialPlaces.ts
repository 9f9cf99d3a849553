import type { ElementId } from '../../model/ids.ts';
import { drawnPlaces } from '../drawnPlaces.ts';
import type { FlowUnderTest } from '../flowUnderTest.ts';
import type { TrialState } from './trialState.ts';

/** An element of the drawing at which the dossier stands. */
export type TrialPlace = {
  readonly elementId: ElementId;
  /** It stands still there, or in the procedure that is called there. */
  readonly isIncident: boolean;
  /** "agencyRole:post" of who has to act there; null for nobody. */
  readonly performer: string | null;
};

/** A trial as the drawing shows it: what goes on in a called procedure is seen at its call. */
export type TrialPlaces = {
  readonly places: readonly TrialPlace[];
  readonly passed: readonly ElementId[];
  readonly flows: readonly ElementId[];
};

/** Where the dossier is to be seen; the first place is the one to look at. */
export function trialPlaces(
  { definitions }: FlowUnderTest,
  { standing, tasks, incidents, passed, flows }: TrialState,
): TrialPlaces {
  const entered = new Set([...standing, ...incidents.map(({ elementId }) => elementId)]);
  const placesOf = (elementId: ElementId) =>
    drawnPlaces(definitions, elementId).filter((place) => entered.has(place));
  const stopped = new Set(incidents.flatMap(({ elementId }) => placesOf(elementId)));
  const performers = new Map<ElementId, string | null>();
  for (const { elementId, performer } of tasks) {
    for (const place of placesOf(elementId)) {
      performers.set(place, performers.get(place) ?? performer);
    }
  }
  const isWaiting = (id: ElementId): boolean => performers.has(id);
  const seen = new Set([...entered].flatMap(placesOf));
  const inOrder = [...performers.keys(), ...[...seen].filter((id) => !isWaiting(id))];
  const places = inOrder.map((elementId) => ({
    elementId,
    isIncident: stopped.has(elementId),
    performer: performers.get(elementId) ?? null,
  }));
  return { places, passed, flows };
}
