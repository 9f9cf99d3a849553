import Database from 'better-sqlite3';

const WAL_BYTES = 16 * 1024 * 1024;

/**
 * One-row commits per second that the disk gives for this file, with nothing of ours around them:
 * one prepared insert, WAL, `synchronous=FULL`.
 *
 * `isGrown`: the WAL has its length before, as that of a server that has run for some minutes. A
 * commit that makes it longer waits for the file system too, about twice as long.
 */
export function bareCommits(file: string, count: number, { isGrown = false } = {}): number {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE IF NOT EXISTS bench_row (id INTEGER PRIMARY KEY, note TEXT)');
  if (isGrown) growWal(database);
  const insert = database.prepare('INSERT INTO bench_row (note) VALUES (?)');
  const startedAt = performance.now();
  for (let row = 0; row < count; row += 1) insert.run(`row ${row}`);
  const seconds = (performance.now() - startedAt) / 1000;
  database.close();
  return count / seconds;
}

/** What is given up had to leave the cache for the WAL, which keeps its length. */
function growWal(database: Database.Database): void {
  database.pragma('cache_size = 16');
  database.exec('BEGIN');
  database.prepare('INSERT INTO bench_row (note) VALUES (zeroblob(?))').run(WAL_BYTES);
  database.exec('ROLLBACK');
}
