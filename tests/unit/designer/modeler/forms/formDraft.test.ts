import { describe, expect, it } from 'vitest';

import { FormSchema, type Form } from '../../../../../api/contract/forms.ts';
import {
  readOptionLines,
  toForm,
  toFormDraft,
  writeOptionLines,
} from '../../../../../designer/modeler/forms/formDraft.ts';

const FORM: Form = {
  key: 'appraise',
  title: { vi: 'Phiếu thẩm định', en: 'Appraisal' },
  fields: [
    {
      key: 'decision',
      label: { vi: 'Kết luận', en: 'Decision' },
      kind: 'choice',
      required: true,
      options: [
        { value: 'approved', label: { vi: 'Đồng ý', en: 'Approved' } },
        { value: 'refused', label: { vi: 'Từ chối', en: 'Refused' } },
      ],
      hint: { vi: 'Nêu rõ', en: 'Be clear' },
    },
    { key: 'reason', label: { vi: 'Lý do', en: 'Reason' }, kind: 'longText', required: false },
  ],
};

describe('formDraft', () => {
  it('gives an unchanged form back, hints and English included', () => {
    expect(toForm(toFormDraft(FORM))).toEqual(FORM);
  });

  it('names fields after their labels, each name once', () => {
    const draft = toFormDraft(FORM);
    const [, reason] = draft.fields;
    const label = { vi: 'Kết quả', en: '' };
    const fresh = { ...reason!, field: { ...reason!.field, key: '', label } };
    const form = toForm({ ...draft, fields: [fresh, fresh] });

    expect(form.fields.map(({ key }) => key)).toEqual(['ketQua', 'ketQua2']);
    expect(FormSchema.safeParse(form).success).toBe(true);
  });

  it('keeps the printed line of words, and forgets it where nothing can be printed', () => {
    const draft = toFormDraft(FORM);
    const [, reason] = draft.fields;
    const printed = { ...reason!, field: { ...reason!.field, prints: 'stop-reason' as const } };
    const asDate = { ...printed, field: { ...printed.field, kind: 'date' as const } };

    expect(toForm({ ...draft, fields: [printed] }).fields[0]?.prints).toBe('stop-reason');
    expect(toForm({ ...draft, fields: [asDate] }).fields[0]).not.toHaveProperty('prints');
  });

  it('leaves out fields without a label, and options of what is no choice any more', () => {
    const draft = toFormDraft(FORM);
    const [decision, reason] = draft.fields;
    const form = toForm({
      ...draft,
      fields: [
        { ...decision!, field: { ...decision!.field, kind: 'text' } },
        { ...reason!, field: { ...reason!.field, label: { vi: ' ', en: '' } } },
      ],
    });

    expect(form.fields).toHaveLength(1);
    expect(form.fields[0]).not.toHaveProperty('options');
  });

  it('repeats the Vietnamese where no English is given', () => {
    const form = toForm({ ...toFormDraft(FORM), title: { vi: FORM.title.vi, en: ' ' } });

    expect(form.title).toEqual({ vi: 'Phiếu thẩm định', en: 'Phiếu thẩm định' });
  });

  it('reads lines of words only, and keeps the English of unchanged options', () => {
    const options = FORM.fields[0]?.options ?? [];

    expect(readOptionLines(writeOptionLines(options), options)).toEqual(options);
    expect(readOptionLines('Chờ bổ sung\n\nKhông rõ')).toEqual([
      { value: 'choBoSung', label: { vi: 'Chờ bổ sung', en: 'Chờ bổ sung' } },
      { value: 'khongRo', label: { vi: 'Không rõ', en: 'Không rõ' } },
    ]);
  });
});
