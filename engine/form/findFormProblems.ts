import { checkExpression } from '../check/expression/checkExpression.ts';
import { namesIn } from '../expression/namesIn.ts';
import type { Form, FormField } from '../model/form.ts';
import { COLUMN_KINDS } from './columnKinds.ts';
import { COMPUTED_KINDS } from './computedKinds.ts';
import { fieldsByName, findUnlike } from './findUnlike.ts';
import type { FormProblem } from './formProblem.ts';
import { PRINTED_KINDS } from './printedKinds.ts';
import { readPattern } from './readPattern.ts';

/** Names that FEEL texts may read besides the fields. */
const MOMENT = 'dossier';

/**
 * Everything that is wrong with a form itself, in the order of its fields; an empty list means that
 * it can be filled in.
 */
export function findFormProblems(form: Form): readonly FormProblem[] {
  return form.fields.flatMap((field, at) => {
    const above = form.fields.slice(0, at);
    const below = form.fields.slice(at);
    return [
      ...problemsOf(field, above),
      ...textsOf(field).flatMap((text) => problemsOfText(field, text, { above, below })),
      ...(field.columns ?? []).flatMap((column, place) => {
        return problemsOfColumn(field, { column, place, above });
      }),
    ];
  });
}

type Look = (field: FormField, above: readonly FormField[]) => boolean;

const LOOKS: readonly (readonly [FormProblem['what'], Look])[] = [
  ['label-missing', ({ label }) => label.vi.trim() === ''],
  ['key-twice', ({ key }, above) => above.some((it) => it.key === key)],
  ['options-missing', (field) => offered(field)?.length === 0],
  ['option-twice', (field) => new Set(offered(field)).size < (offered(field)?.length ?? 0)],
  ['columns-missing', ({ kind, columns }) => kind === 'table' && (columns ?? []).length === 0],
  ['limits-crossed', ({ limits }) => (limits?.min ?? -Infinity) > (limits?.max ?? Infinity)],
  ['pattern-unreadable', ({ pattern }) => pattern !== undefined && !readPattern(pattern.text)],
  ['formula-kind', ({ kind, formula }) => formula !== undefined && !COMPUTED_KINDS.includes(kind)],
  ['prints-kind', ({ kind, prints }) => prints !== undefined && !PRINTED_KINDS.includes(kind)],
];

function problemsOf(field: FormField, above: readonly FormField[]): readonly FormProblem[] {
  return LOOKS.filter(([, isWrong]) => isWrong(field, above)).map(([what]) => {
    return problem(field, { what, part: null, name: field.key });
  });
}

/** The values to choose from; null for a field that offers none. */
function offered({ kind, options = [] }: FormField): readonly string[] | null {
  const offers = kind === 'choice' || kind === 'choices';
  return offers ? options.map(({ value }) => value) : null;
}

type Column = {
  readonly column: FormField;
  readonly place: number;
  readonly above: readonly FormField[];
};

function problemsOfColumn(
  table: FormField,
  { column, place, above }: Column,
): readonly FormProblem[] {
  const columns = table.columns ?? [];
  const before = columns.slice(0, place);
  const isOfKind = COLUMN_KINDS.includes(column.kind);
  const texts = column.formula === undefined ? [] : (['formula'] as const);
  const seen = { above: [...above, ...before], below: columns.slice(place) };
  const found = [
    ...(isOfKind ? [] : [problem(column, { what: 'column-kind', part: null, name: column.kind })]),
    ...problemsOf(column, before),
    ...texts.flatMap((part) => problemsOfText(column, part, seen)),
  ];
  return found.map((it) => ({ ...it, field: `${table.key}.${it.field}` }));
}

type TextPart = 'formula' | 'visibleWhen' | 'prefill';

function textsOf(field: FormField): readonly TextPart[] {
  const parts: readonly TextPart[] = ['formula', 'visibleWhen', 'prefill'];
  return parts.filter((part) => field[part] !== undefined);
}

type Around = { readonly above: readonly FormField[]; readonly below: readonly FormField[] };

function problemsOfText(
  field: FormField,
  part: TextPart,
  { above, below }: Around,
): readonly FormProblem[] {
  const text = field[part] ?? '';
  const checked = checkExpression(text);
  if (!checked.ok) return [problem(field, { what: 'feel-refused', part, name: checked.reason })];
  // What the dossier knows when the form is opened is not known here.
  if (part === 'prefill') return [];
  const known = new Set(above.filter(({ kind }) => kind !== 'heading').map(({ key }) => key));
  const later = new Set(below.map(({ key }) => key));
  const strange = namesIn(text).filter((name) => name !== MOMENT && !known.has(name));
  const names = strange.filter((name) => !isInside(text, name, above));
  return [
    ...names.map((name) => {
      return problem(field, { what: later.has(name) ? 'name-below' : 'name-unknown', part, name });
    }),
    ...findUnlike(text, fieldsByName(above)).map((it) => problem(field, { ...it, part })),
  ];
}

/** Inside an iteration or a filter, columns and the names of the iteration can be read. */
function isInside(text: string, name: string, above: readonly FormField[]): boolean {
  if (name === 'item' || new RegExp(`\\b(?:for|some|every)\\s+${name}\\s+in\\b`, 'u').test(text)) {
    return true;
  }
  const isFiltering = text.includes('[');
  return isFiltering && above.some((it) => it.columns?.some((column) => column.key === name));
}

type Found = Pick<FormProblem, 'what' | 'part' | 'name'>;

function problem({ key, label }: FormField, found: Found): FormProblem {
  return { field: key, label, ...found };
}
