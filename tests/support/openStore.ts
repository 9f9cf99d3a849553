import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '../../engine/store/memory/memoryStore.ts';
import { gatherCommits } from '../../engine/store/gatherCommits.ts';
import { openSqlite } from '../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../engine/store/sqlite/sqliteStore.ts';
import type { Store } from '../../engine/store/store.ts';

/** A store of a kind for one test, and what removes it again. */
export type OpenedStore = { readonly store: Store; readonly remove: () => Promise<void> };

/** Opens an empty store: in memory, or on a new SQLite file. */
export function openStore(kind: 'memory' | 'sqlite'): OpenedStore {
  if (kind === 'memory') {
    const store = createMemoryStore();
    return { store, remove: () => store.close() };
  }
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-store-'));
  const store = gatherCommits(createSqliteStore(openSqlite(join(folder, 'lienthong.db'))));
  return {
    store,
    remove: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
