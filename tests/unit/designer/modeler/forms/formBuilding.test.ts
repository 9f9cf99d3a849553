import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  addField,
  duplicateField,
  moveField,
  removeField,
} from '../../../../../designer/modeler/forms/changeFields.ts';
import {
  toForm,
  toFormDraft,
  type FormDraft,
} from '../../../../../designer/modeler/forms/formDraft.ts';
import { nextHistory, startHistory } from '../../../../../designer/modeler/forms/formHistory.ts';
import { anyForm } from '../../../../support/anyForm.ts';

const LABEL = { vi: 'Mục', en: 'Field' };
const DRAFT = toFormDraft({
  key: 'f',
  title: LABEL,
  fields: ['a', 'b', 'c'].map((key) => ({ key, label: LABEL, kind: 'text', required: false })),
});

function keys(draft: FormDraft): string {
  return draft.fields.map(({ field }) => field.key || '+').join('');
}

describe('a form taken apart', () => {
  it('is put together as it was, whatever it has', () => {
    fc.assert(
      fc.property(anyForm(), (form) => {
        expect(toForm(toFormDraft(form))).toEqual(form);
      }),
      { seed: 13 },
    );
  });
});

describe('fields of a form', () => {
  it('are added behind the chosen one, copied without their name, moved and removed', () => {
    expect(keys(addField(DRAFT, 0))).toBe('a+bc');
    expect(keys(addField(DRAFT, null))).toBe('abc+');
    expect(keys(duplicateField(DRAFT, 1))).toBe('ab+c');
    expect(keys(moveField(DRAFT, 0, 1))).toBe('bac');
    expect(keys(moveField(DRAFT, 0, -1))).toBe('abc');
    expect(keys(removeField(DRAFT, 1))).toBe('ac');
  });

  it('never share the number that the list knows them by', () => {
    const draft = duplicateField(addField(duplicateField(DRAFT, 0), 2), 1);

    const rowIds = draft.fields.map(({ rowId }) => rowId);
    expect(new Set(rowIds).size).toBe(rowIds.length);
    expect(toForm(draft).fields.map(({ key }) => key)).toEqual(['a', 'muc', 'muc2', 'b', 'c']);
  });
});

describe('steps back and forth', () => {
  const change = (draft: FormDraft, about: string | null) => {
    return { kind: 'change', draft, about } as const;
  };

  it('give back what was before, and again what came after', () => {
    const removed = nextHistory(startHistory(DRAFT), change(removeField(DRAFT, 0), null));
    const undone = nextHistory(removed, { kind: 'undo' });

    expect(keys(removed.now)).toBe('bc');
    expect(keys(undone.now)).toBe('abc');
    expect(keys(nextHistory(undone, { kind: 'redo' }).now)).toBe('bc');
    expect(nextHistory(startHistory(DRAFT), { kind: 'undo' }).now).toBe(DRAFT);
  });

  it('take typing in one place as one step', () => {
    const titled = (vi: string) => ({ ...DRAFT, title: { vi, en: '' } });
    const typed = ['P', 'Ph', 'Phi'].reduce(
      (history, vi) => nextHistory(history, change(titled(vi), 'title')),
      startHistory(DRAFT),
    );

    expect(typed.now.title.vi).toBe('Phi');
    expect(nextHistory(typed, { kind: 'undo' }).now.title.vi).toBe('Mục');
  });
});
