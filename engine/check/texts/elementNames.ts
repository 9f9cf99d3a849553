import type { ElementId } from '../../model/ids.ts';
import type { Definitions } from '../../model/process.ts';

/**
 * Names of processes, lanes, elements and flows by id, for the sentences on problems; unnamed ones
 * are left out.
 */
export function elementNames(definitions: Definitions): ReadonlyMap<ElementId, string> {
  const named = definitions.processes.flatMap((process) => [
    process,
    ...process.lanes,
    ...process.nodes,
    ...process.flows,
  ]);
  return new Map(
    [...definitions.pools, ...named]
      .filter(({ name }) => name !== '')
      .map(({ id, name }) => [id, name]),
  );
}
