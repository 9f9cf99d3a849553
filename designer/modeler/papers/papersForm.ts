import type { Fee, Form, FormField, Paper } from '../../../api/contract/forms.ts';
import { papersEn } from '../../i18n/papersEn.ts';
import { papersVi } from '../../i18n/papersVi.ts';
import type { FormValues } from '../../form/formValues.ts';
import type { PapersAndFees } from '../features/papers/ProcedurePapers.ts';

type Label = keyof typeof papersVi.form;

const label = (name: Label) => ({ vi: papersVi.form[name], en: papersEn.form[name] });
const field = (key: string, kind: FormField['kind'], name: Label, more: object = {}) => ({
  key,
  kind,
  label: label(name),
  required: true,
  ...more,
});
const option = (value: string, name: Label) => ({ value, label: label(name) });

const OPTIONAL = { required: false };
const OPTIONAL_NAME = { required: false, limits: { max: 80 } };

/** The papers and fees of a procedure as one of our own forms: two tables. */
export const PAPERS_FORM: Form = {
  key: 'papers',
  title: label('papers'),
  fields: [
    field('papers', 'table', 'papers', {
      required: false,
      limits: { max: 100 },
      columns: [
        field('name', 'longText', 'name', { limits: { max: 500 } }),
        field('kind', 'choice', 'kind', {
          display: 'select',
          options: [
            option('original', 'original'),
            option('copy', 'copy'),
            option('electronic', 'electronic'),
          ],
        }),
        field('count', 'number', 'count', { limits: { min: 0, max: 99 }, decimals: 0 }),
        field('required', 'boolean', 'required', { required: false }),
        field('dataSource', 'longText', 'dataSource', { required: false, limits: { max: 500 } }),
      ],
    }),
    field('fees', 'table', 'fees', {
      required: false,
      limits: { max: 50 },
      columns: [
        field('name', 'longText', 'feeName', { limits: { max: 500 } }),
        field('amountDong', 'money', 'amount', { limits: { min: 0 } }),
        field('when', 'choice', 'when', {
          display: 'select',
          options: [
            option('intake', 'intake'),
            option('notice', 'notice'),
            option('return', 'return'),
          ],
        }),
        field('note', 'longText', 'note', { required: false, limits: { max: 500 } }),
        field('onlineDong', 'money', 'onlineDong', OPTIONAL),
        field('onlineFrom', 'date', 'onlineFrom', OPTIONAL),
        field('onlineTo', 'date', 'onlineTo', OPTIONAL),
        field('timesVariable', 'text', 'timesVariable', OPTIONAL_NAME),
        field('amountVariable', 'text', 'amountVariable', OPTIONAL_NAME),
        field('isFact', 'boolean', 'isFact', { required: false }),
      ],
    }),
  ],
};

/** The papers and fees as the form holds them; what it does not show is kept by its key. */
export function toValues({ papers, fees }: PapersAndFees): FormValues {
  return {
    papers: papers.map(({ dataSource, ...paper }) => ({ ...paper, dataSource: dataSource ?? '' })),
    fees: fees.map(({ note, mark, online, timesVariable, amountVariable, ...fee }) => ({
      ...fee,
      note: note ?? '',
      isFact: mark === 'fact',
      onlineDong: online?.amountDong ?? null,
      onlineFrom: online?.from ?? '',
      onlineTo: online?.to ?? '',
      timesVariable: timesVariable ?? '',
      amountVariable: amountVariable ?? '',
    })),
  };
}

/** What the form holds as papers and fees; a new row gets a key that no other has. */
export function fromValues(values: FormValues): PapersAndFees {
  return {
    papers: keyed(rowsOf(values['papers']), 'paper').map(({ key, row }): Paper => {
      const dataSource = textOf(row['dataSource']);
      return {
        key,
        name: textOf(row['name']),
        kind: row['kind'] as Paper['kind'],
        count: Number(row['count'] ?? 1),
        required: row['required'] === true,
        ...(dataSource === '' ? {} : { dataSource }),
      };
    }),
    fees: keyed(rowsOf(values['fees']), 'fee').map(({ key, row }): Fee => {
      const [note, timesVariable, amountVariable] = FEE_TEXTS.map((name) => textOf(row[name]));
      const online = onlineOf(row);
      return {
        key,
        name: textOf(row['name']),
        amountDong: Number(row['amountDong'] ?? 0),
        when: row['when'] as Fee['when'],
        mark: row['isFact'] === true ? 'fact' : 'proposal',
        ...(note ? { note } : {}),
        ...(online ? { online } : {}),
        ...(timesVariable ? { timesVariable } : {}),
        ...(amountVariable ? { amountVariable } : {}),
      };
    }),
  };
}

const FEE_TEXTS = ['note', 'timesVariable', 'amountVariable'] as const;

function onlineOf(row: FormValues): Fee['online'] {
  const amountDong = row['onlineDong'];
  if (typeof amountDong !== 'number') return null;
  const from = textOf(row['onlineFrom']);
  const to = textOf(row['onlineTo']);
  return { amountDong, ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
}

function rowsOf(value: FormValues[string] | undefined): readonly FormValues[] {
  return (Array.isArray(value) ? value : []) as readonly FormValues[];
}

function textOf(value: FormValues[string] | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

function keyed(rows: readonly FormValues[], start: string) {
  const taken = new Set(rows.flatMap(({ key }) => (typeof key === 'string' ? [key] : [])));
  return rows.map((row) => {
    if (typeof row['key'] === 'string') return { key: row['key'], row };
    let number = 1;
    while (taken.has(`${start}${number}`)) number += 1;
    const key = `${start}${number}`;
    taken.add(key);
    return { key, row };
  });
}
