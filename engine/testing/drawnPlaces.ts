import type { ElementId } from '../model/ids.ts';
import type { Definitions } from '../model/process.ts';

/**
 * Where an element is to be seen on the drawing itself: at its own place, or, for a step of a
 * procedure that is called, at the calls through which a dossier comes to it. There can be several
 * of these; a dossier stands at those that are entered.
 */
export function drawnPlaces(
  { processes }: Definitions,
  elementId: ElementId,
): readonly ElementId[] {
  const places = new Set([elementId]);
  const drawn: ElementId[] = [];
  // A Set yields what is added while it is walked: it is the queue of the search.
  for (const place of places) {
    const process = processes.find(({ nodes }) => nodes.some(({ id }) => id === place));
    if (process === undefined) continue;
    if (process.procedureId === null) drawn.push(place);
    else for (const call of callsOf(processes, process.id)) places.add(call);
  }
  return drawn;
}

function callsOf(processes: Definitions['processes'], processId: ElementId): readonly ElementId[] {
  return processes.flatMap(({ nodes }) =>
    nodes.flatMap((node) => {
      return node.type === 'callActivity' && node.calledId === processId ? [node.id] : [];
    }),
  );
}
