import type { BothTexts } from '../../i18n/language.ts';
import type { Form, FormField } from '../../../api/contract/forms.ts';
import { PRINTED_KINDS } from '../../../engine/form/printedKinds.ts';
import { freeName, toIdentifier } from './toIdentifier.ts';

type Options = NonNullable<FormField['options']>;

/** A field or column while it is edited. */
export type FieldDraft = {
  /** For lists on the screen; not saved. */
  readonly rowId: number;
  /** As it will be; the key may be empty (it is made from the label), and so may English. */
  readonly field: FormField;
  /** Lines "value = words" or only "words". */
  readonly optionLines: string;
  readonly columns: readonly FieldDraft[];
};

/** A form while it is edited. */
export type FormDraft = {
  readonly key: string;
  readonly title: BothTexts;
  readonly fields: readonly FieldDraft[];
  readonly nextRowId: number;
};

/** Takes a form apart for editing. */
export function toFormDraft({ key, title, fields }: Form): FormDraft {
  const rowIds = { next: 0 };
  const rows = fields.map((field) => toFieldDraft(field, rowIds));
  return { key, title, fields: rows, nextRowId: rowIds.next };
}

/** A field or column of nothing but a kind, for what is added. */
export function emptyField(rowId: number): FieldDraft {
  const label = { vi: '', en: '' };
  const field = { key: '', label, kind: 'text', required: false } as const;
  return { rowId, field, optionLines: '', columns: [] };
}

/**
 * Puts an edited form together.
 *
 * A field without a name gets one from its label; English left empty repeats the Vietnamese; fields
 * without a label are left out, as are settings that the kind of a field does not have.
 */
export function toForm({ key, title, fields }: FormDraft): Form {
  return { key, title: both(title), fields: toFields(fields).filter(hasLabel) };
}

/**
 * Every field in order, those without a label as well: what is wrong with them can then be said.
 */
export function toFields(rows: readonly FieldDraft[]): readonly FormField[] {
  const typed = rows.map(({ field }) => field.key.trim()).filter((key) => key !== '');
  const taken = new Set(typed);
  return rows.map((row) => {
    const written = row.field.key.trim();
    const key = written || freeName(toIdentifier(row.field.label.vi, 'field'), taken);
    taken.add(key);
    return toField(row, key);
  });
}

/** Reads "value = words" lines; a line with words only gets its value from them. */
export function readOptionLines(lines: string, known: Options = []): Options {
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
      return {
        value,
        label: both({ vi: text, en: before?.label.vi === text ? before.label.en : '' }),
      };
    });
}

/** One line per option, as `readOptionLines` reads them. */
export function writeOptionLines(options: Options): string {
  return options.map(({ value, label }) => `${value} = ${label.vi}`).join('\n');
}

function toFieldDraft(field: FormField, rowIds: { next: number }): FieldDraft {
  const rowId = rowIds.next;
  rowIds.next += 1;
  return {
    rowId,
    field,
    optionLines: writeOptionLines(field.options ?? []),
    columns: (field.columns ?? []).map((column) => toFieldDraft(column, rowIds)),
  };
}

const TEXTS: readonly FormField['kind'][] = ['text', 'longText'];
const NUMBERS: readonly FormField['kind'][] = ['number', 'money'];

/** Which settings the kinds have; the others are left out when the kind was changed. */
const SETTINGS: {
  readonly [Setting in keyof FormField]?: (kind: FormField['kind']) => boolean;
} = {
  options: (kind) => kind === 'choice' || kind === 'choices',
  columns: (kind) => kind === 'table',
  pattern: (kind) => kind === 'text',
  decimals: (kind) => kind === 'number',
  display: (kind) => kind === 'choice',
  limits: (kind) => [...TEXTS, ...NUMBERS, 'date', 'table', 'choices'].some((one) => one === kind),
  formula: (kind) => [...TEXTS, ...NUMBERS, 'date', 'boolean'].some((one) => one === kind),
  prints: (kind) => PRINTED_KINDS.includes(kind),
};

function toField({ field, optionLines, columns }: FieldDraft, key: string): FormField {
  const whole: FormField = {
    ...field,
    key,
    label: both(field.label),
    ...(field.hint ? { hint: both(field.hint) } : {}),
    options: readOptionLines(optionLines, field.options),
    columns: toFields(columns).filter(hasLabel) as NonNullable<FormField['columns']>,
  };
  const kept = Object.entries(whole).filter(([name, value]) => {
    const has = SETTINGS[name as keyof FormField] ?? (() => true);
    return value !== undefined && has(field.kind);
  });
  return Object.fromEntries(kept) as FormField;
}

function hasLabel({ label }: FormField): boolean {
  return label.vi !== '';
}

function both({ vi, en }: BothTexts): BothTexts {
  return { vi: vi.trim(), en: en.trim() === '' ? vi.trim() : en.trim() };
}
