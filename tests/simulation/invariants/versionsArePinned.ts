import type { VersionId } from '../../../engine/model/ids.ts';
import type { Invariant } from './invariant.ts';

/**
 * X1, beside the numbered ones: a dossier begins on the version in force on the day it is received
 * and stays on it, all its instances with it; versions are numbered without a gap.
 */
export function versionsArePinned(): Invariant {
  const pinned = new Map<string, VersionId>();
  return {
    name: 'X1 versions are pinned',
    onDossier: async ({ situation: { dossier, instances } }, { bareStore }) => {
      const { dossierId, versionId, procedureId, receivedOn } = dossier;
      const before = pinned.get(dossierId);
      pinned.set(dossierId, versionId);
      const found = instances
        .filter((instance) => instance.versionId !== versionId)
        .map(({ instanceId }) => `${instanceId} runs on another version`);
      if (before !== undefined)
        return before === versionId ? found : [...found, `${dossierId} moved`];
      const versions = await bareStore.listVersions(procedureId);
      if (versions.some(({ number }, place) => number !== place + 1))
        found.push('numbers have a gap');
      const begun = versions.filter(({ effectiveOn }) => effectiveOn <= receivedOn);
      const latest = begun
        .map(({ effectiveOn }) => effectiveOn)
        .toSorted()
        .at(-1);
      const inForce = begun.filter(({ effectiveOn }) => effectiveOn === latest).at(-1);
      return inForce?.versionId === versionId ? found : [...found, `${dossierId} began on another`];
    },
  };
}
