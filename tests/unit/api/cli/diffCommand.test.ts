import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runDiff } from '../../../../api/cli/diff.ts';
import { ROOT } from '../../../../scripts/sourceStamp.mjs';

const OLD = join(ROOT, 'procedures/household-business-registration/process.bpmn');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-diff-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The drawing with texts exchanged, each of which it must hold. */
function drawnAnew(...exchanges: readonly (readonly [from: string, to: string])[]): string {
  const drawn = exchanges.reduce(
    (text, [from, to]) => {
      expect(text).toContain(from);
      return text.replaceAll(from, to);
    },
    readFileSync(OLD, 'utf8'),
  );
  const file = join(folder, 'new.bpmn');
  writeFileSync(file, drawn);
  return file;
}

const SLOWER = [
  'name="Thẩm định hồ sơ" lt:budget="8WH"',
  'name="Thẩm định" lt:budget="16WH"',
] as const;
const RENAMED = ['name="Duyệt dự thảo"', 'name="Duyệt"'] as const;

describe('lienthong diff', () => {
  it('tells each change on one line, those of one element together', async () => {
    const drawing = drawnAnew(SLOWER, RENAMED);

    const vietnamese = await runDiff([OLD, drawing]);
    const english = await runDiff([OLD, drawing, '--lang', 'en']);

    expect(vietnamese).toEqual({
      exitCode: 1,
      stderr: '',
      stdout: `Bước “Thẩm định”  appraise
  ~ Tên: “Thẩm định hồ sơ” → “Thẩm định”
  ~ Thời hạn: 8 → 16 giờ làm việc
Bước “Duyệt”  review
  ~ Tên: “Duyệt dự thảo” → “Duyệt”
3 thay đổi
`,
    });
    expect(english.stdout).toContain('  ~ Time: 8 → 16 working hours\n');
  });

  it('prints changes as JSON with the element, the kind and the sentence of each', async () => {
    const drawing = drawnAnew(SLOWER);

    const { exitCode, stdout } = await runDiff([OLD, drawing, '--json', '--lang', 'en']);
    const { changes } = JSON.parse(stdout) as { changes: { elementId: string }[] };

    expect(exitCode).toBe(1);
    expect(changes).toHaveLength(2);
    expect(changes[1]).toEqual({
      elementId: 'appraise',
      kind: 'changed',
      message: 'Step “Thẩm định”: time 8 → 16 working hours',
      processId: 'householdBusinessRegistration',
      subject: 'step',
      name: 'Thẩm định',
      beforeId: 'appraise',
      afterId: 'appraise',
      fact: 'budget',
      before: '8 working hours',
      after: '16 working hours',
    });
  });

  it('names what is new and what is gone by its id where it was drawn', async () => {
    const drawing = drawnAnew(['lt:budget="30WM"', 'lt:budget="45WM"']);
    const simple = join(ROOT, 'tests/conformance/bpmn/permit/permit.bpmn');

    const { stdout } = await runDiff([drawing, simple, '--json']);
    const { changes } = JSON.parse(stdout) as {
      changes: { kind: string; elementId: string; beforeId: string | null; fact: string | null }[];
    };
    const back = await runDiff([simple, drawing]);

    const removed = changes.filter(({ kind }) => kind === 'removed');
    expect(removed.map(({ elementId }) => elementId)).toContain('appraise');
    expect(removed.every(({ fact }) => fact === null)).toBe(true);
    expect(back.stdout).toMatch(/^\+ Thêm bước “Thẩm định hồ sơ” .* {2}appraise$/mu);
  });

  it('ends with 0 for the same drawing, and for one that only moved on the diagram', async () => {
    const moved = drawnAnew(['<dc:Bounds x="', '<dc:Bounds x="9']);

    const same = await runDiff([OLD, OLD, '--json']);
    const elsewhere = await runDiff([OLD, moved]);

    expect(same).toEqual({ exitCode: 0, stdout: '{\n  "changes": []\n}\n', stderr: '' });
    expect(elsewhere).toEqual({ exitCode: 0, stdout: 'Không có thay đổi\n', stderr: '' });
  });

  it('ends with 2 and says why when one of the two cannot be read', async () => {
    const nowhere = await runDiff([OLD, join(folder, 'nowhere.bpmn')]);
    const noDrawing = await runDiff([import.meta.filename, OLD]);
    const alone = await runDiff([OLD]);
    const french = await runDiff([OLD, OLD, '--lang', 'fr']);

    expect(nowhere).toMatchObject({ exitCode: 2, stdout: '' });
    expect(nowhere.stderr).toContain('ENOENT');
    expect(noDrawing).toMatchObject({ exitCode: 2, stdout: '' });
    expect(noDrawing.stderr).toMatch(/^Expected .*diffCommand\.test\.ts to be a drawing, but:\n/u);
    expect(alone.exitCode).toBe(2);
    expect(alone.stderr).toMatch(/^Expected two BPMN files, but got 1\.\nlienthong diff OLD/u);
    expect(french.exitCode).toBe(2);
  });
});
