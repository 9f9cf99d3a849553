import { describe, expect, test } from 'vitest';
import { formDefinition } from '../../../../api/printing/formDefinition.ts';
import {
  editionInForce,
  formInForce,
  PRINTED_FORMS,
} from '../../../../api/printing/formInForce.ts';
import { resultWords, workingWords } from '../../../../api/printing/formWords.ts';
import { TEXT_FACTS, type PrintedFacts } from '../../../../api/printing/printedFacts.ts';
import type { PrintedForm } from '../../../../api/printing/printedForm.ts';

const NOTHING: PrintedFacts = { texts: {}, lists: {}, tables: {} };

/** The texts of a definition in the order in which they are printed. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { text, stack, columns, table, ol, content } = value as Record<string, unknown>;
  const { body } = (table ?? {}) as Record<string, unknown>;
  return [text, stack, columns, body, ol, content].flatMap(textsOf);
}

function linesOf(form: PrintedForm, facts: PrintedFacts = NOTHING): string {
  return textsOf(formDefinition(form, facts, '<svg/>', () => '').content).join('|');
}

function form(differs: Partial<PrintedForm>): PrintedForm {
  const [first] = PRINTED_FORMS;
  if (first === undefined) throw new Error('Expected printed forms.');
  return { ...first, copies: [], ...differs };
}

describe('the forms', () => {
  test('are six of 2018 and seven of 2025, numbered as their circulars number them', () => {
    const numbers = (edition: string) =>
      PRINTED_FORMS.filter((one) => one.edition === edition).map(
        ({ number, kind }) => `${number} ${kind}`,
      );

    expect(numbers('tt01-2018')).toEqual([
      '01 receipt',
      '02 supplement-request',
      '03 refusal',
      '04 apology',
      '05 control-slip',
      '06 register',
    ]);
    expect(numbers('tt03-2025')).toEqual([
      '01 receipt',
      '02 supplement-request',
      '03 refusal',
      '04 apology',
      '05 stop-notice',
      '06 control-slip',
      '07 register',
    ]);
  });

  test('change with the day: those of 2025 are in force from 15 September', () => {
    expect(editionInForce('2025-09-14')).toBe('tt01-2018');
    expect(editionInForce('2025-09-15')).toBe('tt03-2025');
    expect(formInForce('stop-notice', '2025-09-14')).toBeNull();
    expect(formInForce('control-slip', '2025-09-14')?.number).toBe('05');
    expect(formInForce('control-slip', '2025-09-15')?.number).toBe('06');
  });

  test('are data: JSON that is the same when it is read again', () => {
    expect(JSON.parse(JSON.stringify(PRINTED_FORMS))).toEqual(PRINTED_FORMS);
  });

  test('name facts only that there are', () => {
    const named = JSON.stringify(PRINTED_FORMS).matchAll(/\{(\w+)\}/gu);
    const known: readonly string[] = TEXT_FACTS;

    expect([...named].map(([, name = '']) => name).filter((name) => !known.includes(name))).toEqual(
      [],
    );
  });

  test.each(PRINTED_FORMS.map((one) => [`${one.number} of ${one.edition}`, one] as const))(
    'form %s leaves dots where nothing is known, and no name of a fact',
    (_name, one) => {
      const lines = linesOf(one);

      expect(lines).toContain('……');
      expect(lines).not.toMatch(/[{}]|undefined|null/u);
    },
  );
});

describe('a form is laid out', () => {
  test('with its facts in its lines, in the order of its parts', () => {
    const body = [
      { block: 'line', label: 'Hồ sơ của: ', value: '{applicantName}' },
      { block: 'text', text: 'Lý do **{reason}**.' },
      { block: 'list', label: 'Thiếu:', list: 'supplementItems' },
    ] as const;
    const facts: PrintedFacts = {
      texts: { applicantName: 'A {reason} ** B', reason: 'thiếu' },
      lists: { supplementItems: ['một', 'hai'] },
      tables: {},
    };

    const lines = linesOf(form({ body, title: 'TÊN' }), facts);

    // A fact is printed as it stands, whatever it looks like.
    expect(lines).toContain('TÊN|Hồ sơ của: |A {reason} ** B|Lý do |thiếu|.|Thiếu:||một|hai');
  });

  test('without the parts whose fact is not known or that another copy has', () => {
    const body = [
      { block: 'line', label: 'Hạn chót: ', value: '{deadline}', needs: 'deadline' },
      { block: 'note', text: 'Bí mật', copy: 'applicant' },
    ] as const;
    const copies = [
      { kind: 'office', name: 'Một' },
      { kind: 'applicant', name: 'Hai' },
    ] as const;

    const lines = linesOf(form({ body, copies }));

    expect(lines).not.toContain('Hạn chót');
    expect(lines.indexOf('Bí mật')).toBeGreaterThan(lines.indexOf('(Hai)'));
    expect(lines.split('Bí mật')).toHaveLength(2);
  });

  test('with columns below a common heading, and a row to be written by hand', () => {
    const columns = [
      { heading: 'STT', cell: '#', width: 20 },
      { heading: 'Nhận', cell: 'in', width: 20, group: 'Ngày' },
      { heading: 'Trả', cell: 'out', width: 20, group: 'Ngày' },
    ] as const;
    const one = form({ body: [{ block: 'table', table: 'papers', columns }] });
    const rows = [{ in: 'a', out: 'b' }, { in: 'c' }];

    expect(linesOf(one, { ...NOTHING, tables: { papers: rows } })).toMatch(
      /STT\|Ngày\|Nhận\|Trả\|1\|a\|b\|2\|c\|$/u,
    );
    expect(linesOf(one)).toMatch(/STT\|Ngày\|Nhận\|Trả\| \|\|$/u);
  });

  test('with its number, which keeps an ending of its own', () => {
    const one = form({ numberEnding: 'HDHS' });
    const numbered = (formNumber: string) => linesOf(one, { ...NOTHING, texts: { formNumber } });

    expect(numbered('12')).toContain('Số: 12/HDHS');
    expect(numbered('12/TB-UBND')).toContain('Số: 12/TB-UBND|');
    expect(numbered('')).toContain('Số: ……/HDHS');
    expect(linesOf(form({ numberEnding: null }))).not.toContain('Số: ');
  });
});

test('lateness is told in working days of eight hours', () => {
  expect(workingWords(630)).toBe('1 ngày 2 giờ 30 phút làm việc');
  expect(workingWords(45)).toBe('45 phút làm việc');
  expect(resultWords('early')).toBe('Trước hạn');
});
