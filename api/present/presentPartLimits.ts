import type { TimerRecord } from '../../engine/model/records.ts';
import type { PartLimit } from '../contract/dossiers.ts';
import type { VersionModel } from '../model/versionModel.ts';
import { toMoment } from './moment.ts';

/**
 * The limits of the parts that are under way: timers on the edge of a sub-process or a call, which
 * may run by what was chosen, the earliest first. They are told by the name of what they watch.
 */
export function presentPartLimits(
  timers: readonly TimerRecord[],
  { nodes }: Pick<VersionModel, 'nodes'>,
): readonly PartLimit[] {
  return timers
    .toSorted((one, other) => one.dueAt - other.dueAt)
    .flatMap(({ elementId, dueAt }) => {
      const edge = nodes.get(elementId);
      const part = edge?.type === 'boundaryEvent' ? nodes.get(edge.attachedToId) : undefined;
      if (part?.type !== 'subProcess' && part?.type !== 'callActivity') return [];
      return [{ elementId, name: part.publicName ?? part.name, dueAt: toMoment(dueAt) }];
    });
}
