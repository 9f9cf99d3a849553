import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { locateDecisions } from '../../../../../designer/modeler/decisions/locateDecisions.ts';
import { newDecisionFile } from '../../../../../designer/modeler/decisions/newDecisionFile.ts';
import { readSheet } from '../../../../../designer/modeler/decisions/readSheet.ts';
import {
  moveColumn,
  moveRow,
  removeColumn,
  setCell,
} from '../../../../../designer/modeler/decisions/sheetChanges.ts';
import {
  COLUMN_KINDS,
  type TableSheet,
} from '../../../../../designer/modeler/decisions/tableSheet.ts';
import { writeSheet } from '../../../../../designer/modeler/decisions/writeSheet.ts';
import { parseDecisions } from '../../../../../engine/decide/parseDecisions.ts';
import { IMPORTED_FILE } from './importedFile.ts';

const FIRST_CELL = { row: 0, column: 0 };

async function open(xml: string, id: string): Promise<TableSheet> {
  const sheet = await readSheet(xml, id);
  if (sheet === null) throw new Error(`Expected a table of ${id}, but there is none.`);
  return sheet;
}

/** The text before, inside of and behind a decision. */
function parts(xml: string, id: string): readonly [string, string, string] {
  const place = locateDecisions(xml).find((it) => it.id === id);
  if (place === undefined) throw new Error(`Expected the decision ${id}, but there is none.`);
  return [xml.slice(0, place.from), xml.slice(place.from, place.to), xml.slice(place.to)];
}

describe('a file of another program', () => {
  it('keeps every character outside of the table that was changed', async () => {
    const sheet = await open(IMPORTED_FILE, 'fee');

    const written = await writeSheet(IMPORTED_FILE, setCell(sheet, FIRST_CELL, '< 18'));

    const [before, own, behind] = parts(written, 'fee');
    const [first, , last] = parts(IMPORTED_FILE, 'fee');
    expect([before, behind]).toEqual([first, last]);
    expect(own).toContain('&lt; 18');
  });

  it('keeps ids, extensions, descriptions and requirements inside of it', async () => {
    const sheet = await open(IMPORTED_FILE, 'fee');

    const written = await writeSheet(IMPORTED_FILE, setCell(sheet, FIRST_CELL, '< 18'));

    const [, own] = parts(written, 'fee');
    const [, known] = parts(IMPORTED_FILE, 'fee');
    const ids = (text: string) => [...text.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
    expect(ids(own)).toEqual(ids(known));
    for (const kept of [
      'camunda:historyTimeToLive="P1D"',
      'biodi:annotationsWidth="200"',
      'camunda:inputVariable="age"',
      'href="#group"',
      '<dmn:description>young</dmn:description>',
      '<dmn:text>Article 2</dmn:text>',
    ]) {
      expect(own).toContain(kept);
    }
    expect(own).not.toContain('xmlns');
  });

  it('rows and columns that change places take their ids along', async () => {
    const sheet = await open(IMPORTED_FILE, 'fee');
    const moved = moveColumn(moveRow(sheet, 0, 1), { kind: 'inputs', index: 0 }, 1);

    const [, own] = parts(await writeSheet(IMPORTED_FILE, moved), 'fee');

    const order = [...own.matchAll(/id="(rule\d|in\d|e\d\d)"/gu)].map(([, id]) => id);
    expect(order.join(' ')).toBe('in2 in1 rule2 e22 e21 e23 rule1 e12 e11 e13');
  });

  it('a column that is taken out leaves with its entries', async () => {
    const sheet = await open(IMPORTED_FILE, 'fee');
    const fewer = removeColumn(sheet, { kind: 'inputs', index: 1 });

    const written = await writeSheet(IMPORTED_FILE, fewer);

    expect(written).not.toMatch(/id="(?:in2|e12|e22)"/u);
    expect((await parseDecisions(written)).ok).toBe(true);
  });

  it.each([
    'http://www.omg.org/spec/DMN/20180521/MODEL/',
    'https://www.omg.org/spec/DMN/20211108/MODEL/',
    'https://www.omg.org/spec/DMN/20230324/MODEL/',
  ])('stays in its own version of DMN: %s', async (namespace) => {
    const xml = IMPORTED_FILE.replaceAll('https://www.omg.org/spec/DMN/20191111/MODEL/', namespace);
    const sheet = await open(xml, 'fee');

    const written = await writeSheet(xml, setCell(sheet, FIRST_CELL, '< 18'));

    expect(written).not.toContain('20191111/MODEL');
    expect((await open(written, 'fee')).rows[0]?.inputs[0]).toBe('< 18');
  });

  it('a formula, and a file that is broken, have no table', async () => {
    expect(await readSheet(IMPORTED_FILE, 'group')).toBeNull();
    expect(await readSheet(IMPORTED_FILE.replace('</dmn:decision>', ''), 'fee')).toBeNull();
    expect(locateDecisions(IMPORTED_FILE).map(({ id, hasTable }) => [id, hasTable])).toEqual([
      ['fee', true],
      ['group', false],
    ]);
  });
});

describe('over generated tables', () => {
  const text = fc.constantFrom('', '-', '< 5', '"a"', '"a" , "<b>&"', '[1..3)', 'Tuổi "x"');
  const word = fc.constantFrom('Tuổi', 'Loại & <khác>', 'x');
  const type = fc.constantFrom('', 'string', 'number', 'feel:date');
  const columns = <Column>(make: (key: string) => fc.Arbitrary<Column>, minLength: number) =>
    fc
      .integer({ min: minLength, max: 4 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => make(`k${at}`))));
  const sheets = fc
    .record({
      inputs: columns(
        (key) =>
          fc.record({
            key: fc.constant(`in_${key}`),
            label: word,
            type,
            expression: word,
            allowed: text,
          }),
        0,
      ),
      outputs: columns(
        (key) =>
          fc.record({
            key: fc.constant(`out_${key}`),
            label: word,
            type,
            name: word,
            allowed: text,
            fallback: text,
          }),
        1,
      ),
      notes: columns((key) => fc.record({ key: fc.constant(`note_${key}`), label: word }), 0),
      policy: fc.constantFrom('UNIQUE', 'FIRST', 'RULE ORDER', 'COLLECT'),
      rowCount: fc.integer({ min: 0, max: 5 }),
      texts: fc.array(text, { minLength: 60, maxLength: 60 }),
    })
    .map(({ inputs, outputs, notes, policy, rowCount, texts }): TableSheet => {
      const cells = (row: number, from: number, count: number) =>
        Array.from({ length: count }, (_, at) => texts[row * 12 + from + at] ?? '');
      const rows = Array.from({ length: rowCount }, (_, row) => ({
        key: `rule_${row}`,
        inputs: cells(row, 0, inputs.length),
        outputs: cells(row, 4, outputs.length),
        notes: cells(row, 8, notes.length),
      }));
      const hitPolicy = policy as TableSheet['hitPolicy'];
      return {
        id: 'le',
        name: 'Lệ phí',
        hitPolicy,
        aggregation: null,
        inputs,
        outputs,
        notes,
        rows,
      };
    });

  it('what is written is read again, and written the same a second time', async () => {
    const input = { label: 'Tuổi', expression: 'tuoi', type: 'number', allowed: '' };
    const output = { label: 'Kết quả', name: 'ketQua' };
    const file = await newDecisionFile({ id: 'le', name: 'Lệ phí', input, output });
    await fc.assert(
      fc.asyncProperty(sheets, async (sheet) => {
        const written = await writeSheet(file, sheet);

        const read = await open(written, 'le');

        expect(withoutKeys(read)).toEqual(withoutKeys(sheet));
        expect(await writeSheet(written, read)).toBe(written);
      }),
      { numRuns: 60 },
    );
  });
});

/** Keys of what was new are places once it is written. */
function withoutKeys(sheet: TableSheet): unknown {
  const bare = (items: readonly { readonly key: string }[]) =>
    items.map((item) => ({ ...item, key: '' }));
  const kinds = COLUMN_KINDS.map((kind) => bare(sheet[kind]));
  return { ...sheet, inputs: kinds[0], outputs: kinds[1], notes: kinds[2], rows: bare(sheet.rows) };
}
