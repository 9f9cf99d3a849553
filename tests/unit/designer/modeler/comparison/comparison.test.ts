import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProcedureFolder } from '../../../../../api/demonstration/readProcedureFolder.ts';
import { changeNote } from '../../../../../designer/modeler/comparison/changeNote.ts';
import { compareContents } from '../../../../../designer/modeler/comparison/compareContents.ts';
import { comparedVersionOf } from '../../../../../designer/modeler/comparison/comparedVersionOf.ts';
import { comparisonTable } from '../../../../../designer/modeler/comparison/comparisonTable.ts';
import { marksOf } from '../../../../../designer/modeler/comparison/marksOf.ts';
import type { ComparedEntry } from '../../../../../engine/compare/comparedEntry.ts';
import { groupEntries } from '../../../../../engine/compare/groupEntries.ts';
import type { ProcedureContent } from '../../../../../engine/model/procedure.ts';

const FOLDER = join(
  import.meta.dirname,
  '../../../../../procedures/household-business-registration',
);

function published(): ProcedureContent {
  const folder = readProcedureFolder(FOLDER);
  if (!folder.ok) throw new Error(folder.refusal.what);
  const { decisions, forms, papers, fees } = folder.value;
  const bpmn = readFileSync(join(FOLDER, 'process.bpmn'), 'utf8');
  return { bpmn, decisions, forms, papers, fees };
}

/**
 * Without one paper, with a renamed step and another time for it, and without a field of a form.
 */
async function changedEntries(): Promise<readonly ComparedEntry[]> {
  const before = published();
  const step = /(<bpmn:userTask id="appraise"[^>]*name=")[^"]*("[^>]*lt:budget=")[^"]*"/u;
  const after = {
    ...before,
    bpmn: before.bpmn.replace(step, '$1Xem xét$29WD"'),
    papers: before.papers.slice(1),
    forms: before.forms.map((form) =>
      form.key === 'appraise' ? { ...form, fields: form.fields.slice(1) } : form,
    ),
  };
  const comparison = await compareContents(before, after);
  if (comparison === null) throw new Error('Expected a comparison, but got none.');
  return comparison.entries;
}

describe('two contents', () => {
  it('are compared from their texts, and what cannot be read is not compared', async () => {
    const before = published();

    const unreadable = await compareContents(before, { ...before, bpmn: '<no' });
    const noDecision = await compareContents({ ...before, decisions: ['<no'] }, before);

    expect(await compareContents(before, before)).toEqual({ entries: [], hasMoved: false });
    expect(unreadable).toBeNull();
    expect(noDecision).toBeNull();
  });

  it('whose shapes only moved say so', async () => {
    const before = published();
    const bpmn = before.bpmn.replace(/(<dc:Bounds x=")(\d+)/u, (_all, start) => `${start}7`);

    const comparison = await compareContents(before, { ...before, bpmn });

    expect(comparison).toEqual({ entries: [], hasMoved: true });
  });
});

describe('the list of changes', () => {
  it('has what the procedure asks for first, and one entry for each thing', async () => {
    const [asked, process] = groupEntries(await changedEntries());

    expect(asked?.process).toBeNull();
    expect(asked?.things.map(({ change }) => change)).toEqual(['removed']);
    expect(process?.things.map((it) => [it.afterId ?? it.beforeId, it.entries.length])).toEqual([
      ['appraise', 2],
      ['appraise', 1],
    ]);
  });

  it('marks a step once: a field that is gone makes it changed, not gone', async () => {
    const things = groupEntries(await changedEntries()).flatMap((it) => it.things);

    const marks = marksOf(things, 'before', (key) => key);

    expect(marks).toEqual([{ elementId: 'appraise', change: 'changed', words: '≠ changed' }]);
  });
});

it('the printed table has a heading for each process, old beside new, and the hash', async () => {
  const { table, frame } = comparisonTable(await changedEntries(), {
    procedure: { code: '1.001612', name: 'Đăng ký' },
    before: { number: 4, hash: 'abc' },
    after: null,
  });

  expect(table.columns.map(({ heading }) => heading)).toEqual([
    'Nội dung',
    'Phiên bản 4',
    'Dự thảo',
  ]);
  expect(table.rows.map(({ kind }) => kind)).toEqual([
    'heading',
    'step',
    'heading',
    'step',
    'step',
    'step',
  ]);
  expect(table.rows[4]?.cells.slice(0, 1)).toEqual(['Bước “Xem xét”: thời hạn']);
  expect(table.rows[4]?.cells[2]).toBe('9 ngày làm việc');
  expect(frame.notes[0]).toContain('abc');
});

describe('the note that says the changes', () => {
  const more = (count: number): string => `+${count}`;

  it('has a line for each of them', () => {
    expect(changeNote(['a', 'b'], more)).toBe('a\nb');
    expect(changeNote([], more)).toBe('');
  });

  it('is never longer than a note may be, and says how many are left out', () => {
    const sentences = Array.from({ length: 50 }, (_, at) => `${at}`.padEnd(99, 'x'));

    const note = changeNote(sentences, more);

    expect(note.length).toBeLessThanOrEqual(2000);
    expect(note.split('\n')).toHaveLength(20);
    expect(note.endsWith('\n+31')).toBe(true);
  });
});

describe('the version that a draft is compared with', () => {
  const version = (number: number) => ({
    versionId: `v${number}`,
    number,
    status: 'PUBLISHED' as const,
    effectiveOn: '2026-01-01',
    legalBasis: null,
    note: '',
    publishedAt: '2026-01-01T00:00:00+07:00',
    publishedBy: null,
    decision: null,
    hash: '',
  });
  const procedure = {
    procedureId: 'p',
    code: '1.001612',
    name: 'Đăng ký',
    field: '',
    isPart: false,
    callableAs: [],
    inForce: { versionId: 'v1', number: 1, effectiveOn: '2026-01-01' },
    stopped: null,
    draft: null,
    versions: [version(2), version(1)],
  };

  it('is the chosen one, else the one in force, else the newest', () => {
    expect(comparedVersionOf(procedure, 'v2')?.number).toBe(2);
    expect(comparedVersionOf(procedure, null)?.number).toBe(1);
    expect(comparedVersionOf({ ...procedure, inForce: null }, null)?.number).toBe(2);
    expect(comparedVersionOf({ ...procedure, inForce: null, versions: [] }, null)).toBeNull();
  });
});
