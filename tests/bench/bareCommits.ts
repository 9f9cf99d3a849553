import Database from 'better-sqlite3';

/**
 * One-row commits per second that the disk gives for this file, with nothing of ours around them:
 * one prepared insert, WAL, `synchronous=FULL`.
 */
export function bareCommits(file: string, count: number): number {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE IF NOT EXISTS bench_row (id INTEGER PRIMARY KEY, note TEXT)');
  const insert = database.prepare('INSERT INTO bench_row (note) VALUES (?)');
  const startedAt = performance.now();
  for (let row = 0; row < count; row += 1) insert.run(`row ${row}`);
  const seconds = (performance.now() - startedAt) / 1000;
  database.close();
  return count / seconds;
}
