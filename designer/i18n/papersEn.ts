import type { papersVi } from './papersVi.ts';

/** English texts of the papers and fees of a procedure. */
export const papersEn = {
  title: 'Papers and fees',
  hint: 'The counter checks by this list; the receipt prints what was handed in, and the fees.',
  close: 'Close',
  cancel: 'Cancel',
  apply: 'Apply',
  form: {
    papers: 'Papers',
    name: 'Name of the paper',
    kind: 'Kind',
    original: 'Original',
    copy: 'Copy',
    electronic: 'Electronic',
    count: 'Count',
    required: 'Required',
    dataSource: 'Data source instead of it',
    fees: 'Fees',
    feeName: 'Name of the fee',
    amount: 'Amount (đồng)',
    when: 'Taken at',
    intake: 'Reception',
    return: 'Return of the result',
    note: 'Note, legal basis',
    isFact: 'Compared with the text of law',
  },
} satisfies typeof papersVi;
