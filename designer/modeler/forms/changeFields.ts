import { emptyField, type FieldDraft, type FormDraft } from './formDraft.ts';

/** The form with a field more behind the one at `place` (at the end for null). */
export function addField(draft: FormDraft, place: number | null): FormDraft {
  const { fields, nextRowId } = draft;
  const at = place === null ? fields.length : place + 1;
  return {
    ...draft,
    fields: fields.toSpliced(at, 0, emptyField(nextRowId)),
    nextRowId: nextRowId + 1,
  };
}

/** The form with a copy behind the field at `place`; the copy gets a name of its own. */
export function duplicateField(draft: FormDraft, place: number): FormDraft {
  const field = draft.fields[place];
  if (!field) return draft;
  const rowIds = { next: draft.nextRowId };
  const fields = draft.fields.toSpliced(place + 1, 0, copied(field, rowIds));
  return { ...draft, fields, nextRowId: rowIds.next };
}

/** The form without the field at `place`. */
export function removeField(draft: FormDraft, place: number): FormDraft {
  return { ...draft, fields: draft.fields.toSpliced(place, 1) };
}

/** The form with the field at `place` moved up (-1) or down (1); as it is at either end. */
export function moveField(draft: FormDraft, place: number, step: -1 | 1): FormDraft {
  const field = draft.fields[place];
  const to = place + step;
  if (!field || to < 0 || to >= draft.fields.length) return draft;
  return { ...draft, fields: draft.fields.toSpliced(place, 1).toSpliced(to, 0, field) };
}

/** The form with another field at `place`. */
export function replaceField(draft: FormDraft, place: number, field: FieldDraft): FormDraft {
  return { ...draft, fields: draft.fields.with(place, field) };
}

function copied(row: FieldDraft, rowIds: { next: number }): FieldDraft {
  const rowId = rowIds.next;
  rowIds.next += 1;
  // Columns are named within their table, so theirs can stay.
  const columns = row.columns.map((column) => {
    const copy = { ...column, rowId: rowIds.next };
    rowIds.next += 1;
    return copy;
  });
  return { ...row, rowId, field: { ...row.field, key: '' }, columns };
}
