import { expect, it } from 'vitest';
import {
  fromValues,
  PAPERS_FORM,
  toValues,
} from '../../../../../designer/modeler/papers/papersForm.ts';
import { checkForm } from '../../../../../designer/form/formValues.ts';
import { FormSchema } from '../../../../../api/contract/forms.ts';
import { readProcedureFolder } from '../../../../../api/demonstration/readProcedureFolder.ts';

const MOMENT = { known: {}, at: 0 };

it.each(['household-business-registration', 'certified-copies', 'land-change', 'death-bundle'])(
  'papers and fees of %s come back as they were',
  (slug) => {
    const folder = readProcedureFolder(`procedures/${slug}`);
    if (!folder.ok) throw new Error(folder.refusal.what);
    const { papers, fees } = folder.value;

    const values = toValues({ papers, fees });

    expect(papers.length + fees.length).toBeGreaterThan(0);
    expect(checkForm(PAPERS_FORM, values, MOMENT)).toEqual({});
    expect(fromValues(values)).toEqual({ papers, fees });
  },
);

it('the tables are one of our own forms', () => {
  expect(FormSchema.parse(PAPERS_FORM)).toEqual(PAPERS_FORM);
});

it('a new row gets a key that no other has, and must have a name', () => {
  const row = { name: 'Tờ khai', kind: 'original', count: 1, required: true };
  const known = { ...row, key: 'paper1', name: 'Đơn' };

  const read = fromValues({ papers: [known, row, { ...row, name: ' Ảnh ' }], fees: [] });

  expect(read.papers.map(({ key, name }) => [key, name])).toEqual([
    ['paper1', 'Đơn'],
    ['paper2', 'Tờ khai'],
    ['paper3', 'Ảnh'],
  ]);
  const nameless = { papers: [{ ...row, name: '' }], fees: [] };
  expect(Object.keys(checkForm(PAPERS_FORM, nameless, MOMENT))).toEqual(['papers[1].name']);
});
