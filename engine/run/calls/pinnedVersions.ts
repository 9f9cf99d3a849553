import { asId, type ElementId, type VersionId } from '../../model/ids.ts';
import type { CompensationRecord, InstanceSnapshot } from '../../model/instance.ts';
import { qualifierOf } from '../../model/qualifiedId.ts';

/**
 * The versions of other procedures that an instance is bound to: those that its calls carry out,
 * and those that completed calls would be undone on.
 */
export function pinnedVersions({ scopes }: InstanceSnapshot): ReadonlySet<VersionId> {
  const ids = scopes.flatMap(({ kind, parentId, partId, records = [], compensations = [] }) => [
    ...(kind === 'process' && parentId !== null ? [partId] : []),
    ...records.flatMap(calledIn),
    ...compensations.flatMap((one) => one.records.flatMap(calledIn)),
  ]);
  const qualifiers = ids.map(qualifierOf).filter((qualifier) => qualifier !== null);
  return new Set(qualifiers.map((qualifier) => asId<VersionId>(qualifier)));
}

function calledIn({ calledId, inside }: CompensationRecord): readonly ElementId[] {
  return [...(calledId === undefined ? [] : [calledId]), ...inside.flatMap(calledIn)];
}
