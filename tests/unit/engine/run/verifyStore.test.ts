import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runVerify } from '../../../../api/cli/verify.ts';
import { completeTask } from '../../../../engine/run/completeTask.ts';
import { claimTask } from '../../../../engine/run/claimTask.ts';
import { receiveDossier } from '../../../../engine/run/receiveDossier.ts';
import { openSqlite } from '../../../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../../../engine/store/sqlite/sqliteStore.ts';
import { actor, anIntakeOf, openOffice, openTasks } from '../../../support/testOffice.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-verify-'));
  file = join(folder, 'lienthong.db');
  await liveALittle();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** One dossier at the division with its reminder timer, and one whose first task is claimed. */
async function liveALittle(): Promise<void> {
  const store = createSqliteStore(openSqlite(file));
  const office = await openOffice(store);
  const who = actor('mai', 'one-stop');
  for (const isClaimedOnly of [false, true]) {
    const received = await receiveDossier(office.runtime, anIntakeOf(office, 'licence'));
    if (!received.ok) throw new Error(received.refusal.code);
    const task = (await openTasks(office, received.value.dossierId)).get('intake');
    if (task === undefined) throw new Error('No task.');
    const on = { actor: who, taskId: task.taskId };
    await claimTask(office.runtime, { ...on, commandId: office.commandId() });
    if (isClaimedOnly) continue;
    const variables = { note: 'x' };
    await completeTask(office.runtime, { ...on, commandId: office.commandId(), variables });
  }
  await store.close();
}

/** Changes the file behind the program's back, as its owner could. */
function tamper(sql: string): void {
  const database = new Database(file);
  database.exec('DROP TRIGGER history_is_not_changed; DROP TRIGGER history_is_not_deleted;');
  expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
  database.close();
}

test('a sound file is verified, also as JSON', async () => {
  const text = await runVerify(['--data', folder]);
  const json = await runVerify(['--data', folder, '--json']);

  expect(text.exitCode).toBe(0);
  expect(text.stdout).toBe(
    'Verified: 2 instances, 5 history lines, 2 open tasks, 1 timers, 0 files (0.0 MB); ' +
      'all is as the history says.\n',
  );
  expect(JSON.parse(json.stdout)).toEqual({
    ok: true,
    instanceCount: 2,
    eventCount: 5,
    taskCount: 2,
    timerCount: 1,
    fileCount: 0,
    byteCount: 0,
    findings: [],
  });
});

test.each([
  ['UPDATE history SET facts = \'{"code":"x"}\' WHERE seq = 1', 'not that of its columns'],
  ["UPDATE history SET person_id = 'other' WHERE seq = 2", 'not that of its columns'],
  ['UPDATE history SET at = at + 1 WHERE seq = 2', 'not that of its columns'],
  ['UPDATE history SET input = replace(input, \'"x"\', \'"y"\') WHERE seq = 3', 'snapshot'],
  ['DELETE FROM history WHERE seq = 3', 'history has lost its end'],
  ['DELETE FROM history WHERE seq = 2', 'follows line 1'],
  ['UPDATE instances SET snapshot = replace(snapshot, \'"x"\', \'"y"\')', 'snapshot is not'],
  ["UPDATE tasks SET claimed_by = 'other' WHERE status = 'claimed'", 'differs from the history'],
  ["UPDATE tasks SET agency_id = 'tax' WHERE status = 'open'", 'differs from the history'],
  ["DELETE FROM tasks WHERE status = 'open'", 'is missing'],
  ['UPDATE timers SET due_at = due_at - 1', 'differs from the history'],
  ['DELETE FROM timers', 'is missing'],
])('a file changed by %s is found out', async (sql, finding) => {
  tamper(sql);

  const { exitCode, stdout } = await runVerify(['--data', folder]);

  expect(exitCode).toBe(1);
  expect(stdout).toContain(finding);
});

test('arguments that are not usable end with exit code 2', async () => {
  expect((await runVerify([])).exitCode).toBe(2);
  expect((await runVerify(['--nonsense'])).exitCode).toBe(2);
  const empty = await runVerify(['--data', join(folder, 'nowhere')]);
  expect(empty.exitCode).toBe(2);
  expect(empty.stderr).toContain('lienthong.db is not there');
});
