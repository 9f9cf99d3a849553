import { smtpPost } from '../../api/mail/smtpPost.ts';
import { createWorker } from '../../engine/run/worker.ts';
import { openSqlite } from '../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../engine/store/sqlite/sqliteStore.ts';
import { officeOn } from '../support/testOffice.ts';

// A program that sends what is due in one file, at one moment, and ends.
const [file = '', smtpUrl = '', now = '0'] = process.argv.slice(2);
const store = createSqliteStore(openSqlite(file));
const post = smtpPost({ smtpUrl, from: 'motcua@binhan.example' }, null);
const { runtime } = officeOn(store, { clock: { now: Number(now) }, post });
await createWorker(runtime, { sleep: async () => {}, intervalMs: 1000 }).turn();
await store.close();
