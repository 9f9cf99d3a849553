import { readFormula, type Formula } from '../check/expression/readFormula.ts';
import type { FieldKind, FormField } from '../model/form.ts';

/** A comparison that can never be true, because of what the field holds. */
export type Unlike = {
  readonly what: 'kinds-differ' | 'option-unknown';
  /** Key of the field. */
  readonly name: string;
};

type Compared = Extract<Formula, { readonly kind: 'compare' }>;
type Fields = ReadonlyMap<string, readonly FormField[]>;

const HOLDS: { readonly [Kind in FieldKind]: 'string' | 'number' | 'boolean' | 'other' } = {
  text: 'string',
  longText: 'string',
  number: 'number',
  money: 'number',
  date: 'string',
  choice: 'string',
  choices: 'other',
  boolean: 'boolean',
  file: 'string',
  table: 'other',
  address: 'other',
  person: 'other',
  business: 'other',
  heading: 'other',
};

/**
 * Comparisons of a field with a value of another kind, or with a choice that it does not offer. The
 * text must be FEEL that `checkExpression` allows. Several fields may have one name, in several
 * forms: a comparison is wrong when it fits none of them.
 */
export function findUnlike(text: string, fields: Fields): readonly Unlike[] {
  return comparisons(readFormula(text)).flatMap((compared) => {
    const named = fields.get(compared.left) ?? [];
    const found = named.map((field) => wrongWith(compared, field));
    const first = found.find((what) => what !== null);
    const isWrong = found.length > 0 && found.every((what) => what !== null);
    return isWrong && first ? [{ what: first, name: compared.left }] : [];
  });
}

/** Fields by their names, as `findUnlike` asks for them. */
export function fieldsByName(fields: readonly FormField[]): Fields {
  const byName = new Map<string, readonly FormField[]>();
  for (const field of fields) byName.set(field.key, [...(byName.get(field.key) ?? []), field]);
  return byName;
}

function comparisons(formula: Formula): readonly Compared[] {
  if (formula.kind === 'compare') return [formula];
  if (formula.kind === 'constant') return [];
  return formula.kind === 'not' ? comparisons(formula.of) : formula.of.flatMap(comparisons);
}

function wrongWith({ with: other }: Compared, field: FormField): Unlike['what'] | null {
  if (other.kind !== 'constant' || other.value === null) return null;
  if (typeof other.value !== HOLDS[field.kind]) return 'kinds-differ';
  const { options } = field;
  if (field.kind !== 'choice' || options === undefined) return null;
  return options.some(({ value }) => value === other.value) ? null : 'option-unknown';
}
