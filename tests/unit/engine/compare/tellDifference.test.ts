import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compareVersions } from '../../../../engine/compare/compareVersions.ts';
import type { ComparedValue, Difference } from '../../../../engine/compare/difference.ts';
import { en } from '../../../../engine/compare/texts/en.ts';
import { enWords } from '../../../../engine/compare/texts/enWords.ts';
import { tellDifference } from '../../../../engine/compare/texts/tellDifference.ts';
import { vi } from '../../../../engine/compare/texts/vi.ts';
import { viWords } from '../../../../engine/compare/texts/viWords.ts';
import { household, read } from './household.ts';

const DRAWINGS = join(import.meta.dirname, '../../../conformance/bpmn');
const STEP = { kind: 'step' as const, name: 'Thẩm định', ends: null, holder: null };
const PLACE = { process: null, beforeId: 'a', afterId: 'a' };

function changed(before: ComparedValue | null, after: ComparedValue | null): Difference {
  const values = { change: 'changed', what: 'budget', key: '', before, after } as const;
  return { ...PLACE, subject: STEP, ...values };
}

it('a unit that both values have is said once, and another one is not hidden', () => {
  const days = (count: number): ComparedValue => ({
    kind: 'minutes',
    minutes: count * 480,
    unit: 'WD',
  });

  const same = tellDifference(changed(days(15), days(7)));
  const other = tellDifference(changed(days(1), { kind: 'minutes', minutes: 100, unit: null }));

  expect(same.vi.sentence).toBe('Bước “Thẩm định”: thời hạn 15 → 7 ngày làm việc');
  expect(same.en.sentence).toBe('Step “Thẩm định”: time 15 → 7 working days');
  expect(same.vi.short).toBe('Thời hạn: 15 → 7 ngày làm việc');
  expect([same.vi.before, same.vi.after]).toEqual(['15 ngày làm việc', '7 ngày làm việc']);
  expect(other.vi.short).toBe('Thời hạn: 1 ngày làm việc → 100 phút làm việc');
});

it.each([
  [480, 'WH', '8 giờ làm việc'],
  [480, 'WD', '1 ngày làm việc'],
  [90, 'WM', '90 phút làm việc'],
  [480, null, '1 ngày làm việc'],
] as const)('%d minutes written in %s are said as "%s"', (minutes, unit, words) => {
  const told = tellDifference(changed(null, { kind: 'minutes', minutes, unit }));

  expect(told.vi.after).toBe(words);
});

it.each([
  [{ kind: 'duration', text: 'PT8WH' }, '8 giờ làm việc'],
  [{ kind: 'duration', text: 'P1M' }, '1 tháng'],
  [{ kind: 'duration', text: 'PT90M' }, '90 phút'],
  [{ kind: 'duration', text: '=thoiHan' }, '“=thoiHan”'],
  [{ kind: 'cycle', text: 'R3/PT4WH' }, '3 lần, cách nhau 4 giờ làm việc'],
  [{ kind: 'cycle', text: 'R/P1D' }, 'lặp lại, cách nhau 1 ngày'],
  [{ kind: 'date', text: '2026-12-01T02:00:00Z' }, '09:00 01/12/2026'],
] as const)('a timer of %j is said as "%s"', (timer, words) => {
  const { vi: vietnamese } = tellDifference(changed(null, { kind: 'timer', timer }));

  expect(vietnamese.after).toBe(words);
  expect(vietnamese.before).toBe('(không có)');
});

it('an element without a name is called by what it is', () => {
  const flow = {
    kind: 'flow' as const,
    name: '',
    ends: [
      { id: 'g', kind: 'gateway', name: '' },
      { id: 's', kind: 'step', name: 'Ký' },
    ],
    holder: null,
  } as const;

  const told = tellDifference({ ...PLACE, subject: flow, change: 'added', facts: [] });

  expect(told.vi.sentence).toBe('Thêm luồng cổng không tên → “Ký”');
  expect(told.en.sentence).toBe('New flow gateway without a name → “Ký”');
});

it('both languages have words for the same things, none of them empty', () => {
  expect(Object.keys(en.subjects)).toEqual(Object.keys(vi.subjects));
  expect(Object.keys(en.facts)).toEqual(Object.keys(vi.facts));
  expect(Object.keys(enWords)).toEqual(Object.keys(viWords));
  const texts = [vi, en].flatMap(({ subjects, facts, words }) =>
    [subjects, facts, words].flatMap((table) => Object.values(table)),
  );
  expect(texts.length).toBeGreaterThan(300);
  expect(texts.filter((text) => text.trim() === '')).toEqual([]);
});

it('every word that the drawings of all elements need has its Vietnamese', async () => {
  const nothing = { ...(await household()), forms: [], papers: [], fees: [] };
  const empty = { ...nothing, definitions: { ...nothing.definitions, processes: [], pools: [] } };
  const said = new Set<string>();
  const files = readdirSync(DRAWINGS, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((it) => it.endsWith('.bpmn'))) {
    const definitions = await read(readFileSync(join(DRAWINGS, file), 'utf8'));
    const whole = compareVersions(empty, { ...nothing, definitions });
    const facts = whole.flatMap((it) => (it.change === 'changed' ? [] : it.facts));
    for (const { value } of facts) if (value.kind === 'word') said.add(value.word);
  }

  expect(said.size).toBeGreaterThan(40);
  const known = [...said].filter((word) => !/^(role|post):/u.test(word));
  expect(known.filter((word) => !(word in viWords))).toEqual([]);
});
