import type { Form, FormField } from '../../../api/contract/forms.ts';
import { freeName, toIdentifier } from './toIdentifier.ts';

/** A field while it is edited; options are lines "value = words" or only "words". */
export type FieldDraft = {
  /** For lists on the screen; not saved. */
  readonly rowId: number;
  readonly key: string;
  readonly label: string;
  readonly labelEn: string;
  readonly kind: FormField['kind'];
  readonly required: boolean;
  readonly shownToApplicant: boolean;
  readonly optionLines: string;
  readonly original: FormField | null;
};

/** A form while it is edited. */
export type FormDraft = {
  readonly key: string;
  readonly title: string;
  readonly titleEn: string;
  readonly fields: readonly FieldDraft[];
  readonly nextRowId: number;
};

/** Takes a form apart for editing. */
export function toFormDraft(form: Form): FormDraft {
  return {
    key: form.key,
    title: form.title.vi,
    titleEn: form.title.en,
    nextRowId: form.fields.length,
    fields: form.fields.map((field, rowId) => ({
      rowId,
      key: field.key,
      label: field.label.vi,
      labelEn: field.label.en,
      kind: field.kind,
      required: field.required,
      shownToApplicant: field.shownToApplicant === true,
      optionLines: writeOptionLines(field.options ?? []),
      original: field,
    })),
  };
}

/**
 * Puts an edited form together.
 *
 * A field without a name gets one from its label; English left empty repeats the Vietnamese; fields
 * without a label are left out. Hints and read-only marks of known fields stay.
 */
export function toForm(draft: FormDraft): Form {
  const taken = new Set<string>();
  const fields: FormField[] = [];
  for (const row of draft.fields) {
    if (row.label.trim() === '') continue;
    const key = freeName(row.key.trim() || toIdentifier(row.label, 'field'), taken);
    taken.add(key);
    fields.push(toField(row, key));
  }
  return { key: draft.key, title: both(draft.title, draft.titleEn), fields };
}

/** Reads "value = words" lines; a line with words only gets its value from them. */
export function readOptionLines(
  lines: string,
  known: NonNullable<FormField['options']> = [],
): NonNullable<FormField['options']> {
  const taken = new Set<string>();
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, named, words] = /^([A-Za-z0-9_.-]+)\s*=\s*(.+)$/.exec(line) ?? [null, '', line];
      const text = words ?? line;
      const value = freeName(named || toIdentifier(text, 'option'), taken);
      taken.add(value);
      const before = known.find((option) => option.value === value);
      return { value, label: both(text, before?.label.vi === text ? before.label.en : '') };
    });
}

/** One line per option, as `readOptionLines` reads them. */
export function writeOptionLines(options: NonNullable<FormField['options']>): string {
  return options.map(({ value, label }) => `${value} = ${label.vi}`).join('\n');
}

function toField(row: FieldDraft, key: string): FormField {
  const { options: before, shownToApplicant: _, ...kept } = row.original ?? { options: [] };
  const options = row.kind === 'choice' ? readOptionLines(row.optionLines, before) : null;
  return {
    ...kept,
    key,
    label: both(row.label, row.labelEn),
    kind: row.kind,
    required: row.required,
    ...(options ? { options } : {}),
    ...(row.shownToApplicant ? { shownToApplicant: true } : {}),
  };
}

function both(vi: string, en: string): { readonly vi: string; readonly en: string } {
  return { vi: vi.trim(), en: en.trim() === '' ? vi.trim() : en.trim() };
}
