import type { LocalDate } from '../model/time.ts';

type Dated = { readonly effectiveOn: LocalDate; readonly number: number };

/**
 * The version that a dossier received on this day runs on: the latest that has taken force; null
 * before the first.
 */
export function versionInForce<Version extends Dated>(
  versions: readonly Version[],
  today: LocalDate,
): Version | null {
  let found: Version | null = null;
  for (const version of versions) {
    if (version.effectiveOn > today) continue;
    if (found === null || isLater(version, found)) found = version;
  }
  return found;
}

/**
 * A version that another one has replaced by this day. One with a later day is not in force yet,
 * nor replaced.
 */
export function isSuperseded(
  version: Dated,
  versions: readonly Dated[],
  today: LocalDate,
): boolean {
  const current = versionInForce(versions, today);
  return current !== null && current.number !== version.number && isLater(current, version);
}

function isLater(version: Dated, other: Dated): boolean {
  if (version.effectiveOn === other.effectiveOn) return version.number > other.number;
  return version.effectiveOn > other.effectiveOn;
}
