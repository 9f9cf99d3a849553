import type { MobileReads } from '../mobileStore.ts';
import { rowsOf, type MemoryTables } from './memoryTables.ts';

/** Reads of mobile sessions and of what was received there. */
export function memoryMobile({ mobileSessions, dossiers }: MemoryTables): MobileReads {
  return {
    findMobileSession: async (mobileSessionId) => mobileSessions.get(mobileSessionId) ?? null,
    listMobileSessions: async ({ from, agencyIds }) =>
      rowsOf(
        mobileSessions,
        ({ on, agencyId }) => on >= from && (agencyIds === null || agencyIds.includes(agencyId)),
        (row) => [row.on, row.from, row.mobileSessionId],
      ),
    listDossiersOfSession: async (mobileSessionId) =>
      rowsOf(
        dossiers,
        ({ mobileSession }) => mobileSession?.mobileSessionId === mobileSessionId,
        ({ receivedOn, dayNumber }) => [receivedOn, dayNumber],
      ),
  };
}
