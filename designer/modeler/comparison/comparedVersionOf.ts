import type { ProcedureView, VersionRow } from '../../../api/contract/procedures.ts';

/**
 * The version that a draft is compared with: the chosen one, else the one in force, else the
 * newest; null before the first is published.
 */
export function comparedVersionOf(
  { versions, inForce }: ProcedureView,
  chosenId: string | null,
): VersionRow | null {
  const wanted = chosenId ?? inForce?.versionId;
  return versions.find(({ versionId }) => versionId === wanted) ?? versions[0] ?? null;
}
