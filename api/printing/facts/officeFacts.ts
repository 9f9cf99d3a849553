import type { Directory } from '../../present/directory.ts';
import type { PrintedFacts } from '../printedFacts.ts';

/** The letterhead of an agency: the one above it, its own name, and its place. */
export function officeFacts(agencyId: string, directory: Directory): PrintedFacts['texts'] {
  const { agencies, agencyName } = directory;
  const unitName = agencyName(agencyId);
  const parentAgencyName = agencyName(agencies.get(agencyId)?.parentId ?? null);
  const placeName = placeOf(unitName) ?? placeOf(parentAgencyName) ?? parentAgencyName;
  return { unitName, parentAgencyName, placeName };
}

/** "Bình An" of "Ủy ban nhân dân xã Bình An"; null where the name holds no place. */
function placeOf(agencyName: string): string | null {
  return /(?:xã|phường|đặc khu|tỉnh|thành phố)\s+(.+)$/u.exec(agencyName)?.[1] ?? null;
}
