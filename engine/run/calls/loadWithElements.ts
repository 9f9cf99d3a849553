import { asId, type ElementId, type VersionId } from '../../model/ids.ts';
import { qualifierOf } from '../../model/qualifiedId.ts';
import type { LoadedVersion, MachineCache } from '../machineCache.ts';
import { bindCalls } from './bindCalls.ts';

/**
 * A version together with those of other procedures that the elements stand in, to say what they
 * are; the ids are those of stored rows. Nothing can be called in it.
 */
export async function loadWithElements(
  machines: MachineCache,
  versionId: VersionId,
  elementIds: Iterable<ElementId>,
): Promise<LoadedVersion> {
  const loaded = await machines.load(versionId);
  const processes = [...loaded.processes.values()];
  const others = new Set<VersionId>();
  for (const id of new Set(elementIds)) {
    const qualifier = processes.some(({ nodes }) => nodes.has(id)) ? null : qualifierOf(id);
    if (qualifier !== null) others.add(asId<VersionId>(qualifier));
  }
  if (others.size === 0) return loaded;
  const pinned = await Promise.all([...others].map((id) => machines.load(id)));
  return bindCalls(loaded, { called: new Map(), pinned });
}
