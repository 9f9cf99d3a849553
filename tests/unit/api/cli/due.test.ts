import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDue } from '../../../../api/cli/due.ts';

const folder = { path: '' };

beforeAll(() => {
  folder.path = mkdtempSync(join(tmpdir(), 'lienthong-due-'));
});
afterAll(() => rmSync(folder.path, { recursive: true }));

describe('lienthong due', () => {
  it('prints due, start, minutes and ledger as one JSON object', () => {
    const answer = runDue(
      '--at 2026-02-13T15:20+07:00 --term 3WD --cutoff 15:00 --json'.split(' '),
    );

    const json = JSON.parse(answer.stdout) as { ledger: unknown[] };
    expect(answer).toMatchObject({ exitCode: 0, stderr: '' });
    expect(json).toMatchObject({
      dueAt: '2026-02-25T17:00:00+07:00',
      startAt: '2026-02-23T07:30:00+07:00',
      minutes: 1440,
    });
    expect(json.ledger).toHaveLength(13);
  });

  it('prints the due moment and the ledger for reading', () => {
    const { exitCode, stdout } = runDue(
      '--at 2026-08-28T10:00+07:00 --term 1WD --mode same-clock'.split(' '),
    );

    expect(exitCode).toBe(0);
    expect(stdout).toContain('Due      2026-09-03T10:00:00+07:00');
    expect(stdout).toMatch(/2026-08-31 holiday .*9441\/TB-BNV/);
  });

  it('counts in a calendar given as a file', () => {
    const sessions = [{ from: '07:00', to: '11:00' }];
    const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    const week = Object.fromEntries(days.map((weekday) => [weekday, sessions]));
    const file = join(folder.path, 'calendar.json');
    const years = [{ year: 2026, documents: {}, days: [] }];
    writeFileSync(file, JSON.stringify({ name: 'mornings', offset: '+07:00', week, years }));

    const { stdout } = runDue([
      '--at',
      '2026-02-13T10:00+07:00',
      '--term',
      '6WH',
      '--json',
      '--calendar',
      file,
    ]);

    expect(JSON.parse(stdout)).toMatchObject({ dueAt: '2026-02-15T08:00:00+07:00' });
  });

  it.each([
    ['no moment', '--term 3WD', 'Expected --at a moment'],
    ['a moment without offset', '--at 2026-02-13T15:20 --term 3WD', 'Expected --at a moment'],
    ['no term', '--at 2026-02-13T15:20+07:00', 'Expected --term like'],
    ['a wrong term', '--at 2026-02-13T15:20+07:00 --term 3days', 'but got "3days"'],
    ['a wrong cut-off', '--at 2026-02-13T15:20+07:00 --term 3WD --cutoff 3pm', '"3pm"'],
    ['a wrong mode', '--at 2026-02-13T15:20+07:00 --term 3WD --mode fast', '"fast"'],
    ['an unknown flag', '--at 2026-02-13T15:20+07:00 --when now', "Unknown option '--when'"],
    ['a missing file', '--at 2026-02-13T15:20+07:00 --term 3WD --calendar none.json', 'none.json'],
    ['a year not covered', '--at 2031-02-13T15:20+07:00 --term 3WD', 'covers 2019 to'],
  ])('with %s it says so in one sentence and exits with 2', (_, line, sentence) => {
    const { exitCode, stdout, stderr } = runDue(line.split(' '));

    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(sentence);
    expect(stderr).toMatch(/^[^\n]+\.\n$/);
  });
});
