import { canonicalJson } from '../../model/canonicalJson.ts';
import type { BilingualText, FormField } from '../../model/form.ts';
import type { Json } from '../../model/json.ts';
import type { FormJsComponent } from './formJsSchema.ts';

/** What a component cannot say about its field: settings by name, null for one that it has not. */
export type Aside = {
  readonly type: string;
  readonly settings: { readonly [setting: string]: Json };
};

/** What of a field is lost when only the component is read. */
export function asideOf(field: FormField, component: FormJsComponent, read: FormField): Aside {
  const names = new Set([...Object.keys(field), ...Object.keys(read)]) as Set<keyof FormField>;
  // Columns keep what is theirs themselves.
  names.delete('columns');
  const lost = [...names].filter((name) => !isSame(field[name], read[name]));
  const settings = Object.fromEntries(lost.map((name) => [name, (field[name] ?? null) as Json]));
  return { type: component.type, settings };
}

/**
 * The field with what was kept aside. Where the component was changed meanwhile (another type,
 * other words), the component is right.
 */
export function withAside(read: FormField, { type }: FormJsComponent, aside: Aside): FormField {
  if (aside.type !== type) return read;
  const kept = Object.entries(aside.settings).filter(([name, value]) => {
    return !isRewritten(value, read[name as keyof FormField]);
  });
  const whole = { ...read, ...Object.fromEntries(kept) };
  return Object.fromEntries(
    Object.entries(whole).filter(([, value]) => value !== null),
  ) as FormField;
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson((one ?? null) as Json) === canonicalJson((other ?? null) as Json);
}

/** Words of both languages, and choices, hold only for the words that they were written for. */
function isRewritten(kept: Json, read: unknown): boolean {
  if (isPattern(kept) && isPattern(read)) return kept.text !== read.text;
  if (isWords(kept) && isWords(read)) return kept.vi !== read.vi;
  if (!Array.isArray(kept) || !Array.isArray(read)) return false;
  return !isSame(kept.map(inVietnamese), read.map(inVietnamese));
}

function inVietnamese(option: unknown): unknown {
  const { value, label } = option as { readonly value: string; readonly label: BilingualText };
  return { value, label: label.vi };
}

function isPattern(value: unknown): value is { readonly text: string } {
  return typeof value === 'object' && value !== null && 'text' in value;
}

function isWords(value: unknown): value is BilingualText {
  return typeof value === 'object' && value !== null && 'vi' in value;
}
