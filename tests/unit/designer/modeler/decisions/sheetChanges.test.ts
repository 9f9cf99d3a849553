import { describe, expect, it } from 'vitest';

import { fieldColumns } from '../../../../../designer/modeler/decisions/fieldColumns.ts';
import {
  addColumn,
  addRow,
  cellAt,
  copyRow,
  moveRow,
  pasteCells,
  pastedCells,
  removeRow,
} from '../../../../../designer/modeler/decisions/sheetChanges.ts';
import type { TableSheet } from '../../../../../designer/modeler/decisions/tableSheet.ts';
import { typedCell } from '../../../../../designer/modeler/decisions/typedCell.ts';

const SHEET: TableSheet = {
  id: 'le',
  name: 'Lệ phí',
  hitPolicy: 'UNIQUE',
  aggregation: null,
  inputs: [
    { key: 'a', label: 'Tuổi', type: 'number', expression: 'tuoi', allowed: '' },
    { key: 'b', label: 'Loại', type: 'string', expression: 'loai', allowed: '' },
    { key: 'c', label: 'Hộ nghèo', type: 'boolean', expression: 'ngheo', allowed: '' },
  ],
  outputs: [{ key: 'd', label: 'Phí', type: 'string', name: 'phi', allowed: '', fallback: '' }],
  notes: [{ key: 'e', label: 'Ghi chú' }],
  rows: [
    { key: 'r1', inputs: ['< 16', '', ''], outputs: ['"miễn"'], notes: [''] },
    { key: 'r2', inputs: ['>= 16', '', ''], outputs: ['"đủ"'], notes: ['Điều 2'] },
  ],
};

describe('what an officer types', () => {
  const typed = (kind: 'inputs' | 'outputs' | 'notes', index: number, text: string) =>
    typedCell(text, SHEET, { kind, index }, []);

  it.each([
    ['mới', '"mới"'],
    ['mới, cấp lại', '"mới", "cấp lại"'],
    ['"mới"', '"mới"'],
    ['not("mới")', 'not("mới")'],
    ['-', '-'],
    ['', ''],
    ['null', 'null'],
  ])('words get quotation marks in a column of texts: %s', (text, expected) => {
    expect(typed('inputs', 1, text)).toBe(expected);
  });

  it('yes and no, numbers with a comma, names of inputs and notes are taken as meant', () => {
    expect(typed('inputs', 2, 'Có')).toBe('true');
    expect(typed('inputs', 2, 'không')).toBe('false');
    expect(typed('inputs', 0, '1,5')).toBe('1.5');
    expect(typed('inputs', 0, '1, 5')).toBe('1, 5');
    expect(typed('outputs', 0, 'một nửa')).toBe('"một nửa"');
    expect(typed('outputs', 0, 'loai')).toBe('loai');
    expect(typed('notes', 0, 'Điều 5')).toBe('Điều 5');
  });
});

it('the words of a choice become its value', () => {
  const label = { vi: 'Loại', en: 'Kind' };
  const option = (value: string, vi: string) => ({ value, label: { vi, en: value } });
  const options = [option('moi', 'Cấp mới'), option('lai', 'Cấp lại')];
  const form = {
    key: 'f',
    title: label,
    fields: [{ key: 'loai', label, kind: 'choice', required: true, options } as const],
  };
  const fields = fieldColumns([form], ({ vi }) => vi);

  const value = typedCell('cấp mới, khác', SHEET, { kind: 'inputs', index: 1 }, fields);

  expect(value).toBe('"moi", "khác"');
  expect(fields[0]).toMatchObject({ type: 'string', allowed: '"moi", "lai"' });
});

describe('rows and columns', () => {
  it('a row is added, copied, moved and removed', () => {
    const keys = (sheet: TableSheet) => sheet.rows.map(({ key }) => key);

    const added = addRow(SHEET, 1, 'new');

    expect(keys(added)).toEqual(['r1', 'new', 'r2']);
    expect(added.rows[1]).toEqual({ key: 'new', inputs: ['', '', ''], outputs: [''], notes: [''] });
    expect(keys(moveRow(added, 1, -1))).toEqual(['new', 'r1', 'r2']);
    expect(moveRow(SHEET, 0, -1)).toEqual(SHEET);
    expect(copyRow(SHEET, 1, 'copy').rows[2]).toEqual({ ...SHEET.rows[1], key: 'copy' });
    expect(keys(removeRow(SHEET, 0))).toEqual(['r2']);
  });

  it('a new column has an empty cell in every row', () => {
    const column = { key: 'n', label: '', type: '', name: 'x', allowed: '', fallback: '' };

    const wider = addColumn(SHEET, 'outputs', column);

    expect(wider.rows.map(({ outputs }) => outputs)).toEqual([
      ['"miễn"', ''],
      ['"đủ"', ''],
    ]);
  });
});

describe('cells of a spreadsheet', () => {
  it('are put in from a cell on, and rows are added for them', () => {
    const cells = pastedCells('mới\tcó\tmột nửa\tĐiều 3\tthừa\r\ncấp lại\tkhông\tđủ\t\r\n');
    let count = 0;

    const filled = pasteCells(SHEET, { row: 1, column: 1 }, cells, {
      newKey: () => `n${(count += 1)}`,
      fields: [],
    });

    expect(filled.rows.map(({ key }) => key)).toEqual(['r1', 'r2', 'n1']);
    expect(filled.rows[1]).toMatchObject({
      inputs: ['>= 16', '"mới"', 'true'],
      outputs: ['"một nửa"'],
      notes: ['Điều 3'],
    });
    expect(cellAt(filled, { row: 2, column: 1 })).toBe('"cấp lại"');
    expect(cellAt(filled, { row: 2, column: 0 })).toBe('');
  });
});
