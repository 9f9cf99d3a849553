import { gatherCommits } from '../../engine/store/gatherCommits.ts';
import { openSqlite } from '../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../engine/store/sqlite/sqliteStore.ts';
import { type Ack, liveLoad } from './liveLoad.ts';

// A process that works as hard as it can on one file until it is killed. It says on standard output
// what was acknowledged, one JSON line each, only after the command has resolved.
const [file = '', run = '0', startAt = '0'] = process.argv.slice(2);
const say = (line: Ack): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};
say({ ack: 'opening' });
const store = gatherCommits(createSqliteStore(openSqlite(file)));
await liveLoad(store, { run: Number(run), startAt: Number(startAt), say });
