import type { Form } from '../../../api/contract/forms.ts';
import { freeName } from '../forms/toIdentifier.ts';

/** Forms to be added to a draft, and the keys under which it has those that come. */
export type MergedForms = {
  readonly added: readonly Form[];
  readonly keys: ReadonlyMap<string, string>;
};

/**
 * What becomes of the forms that come with copied steps: one that the draft has already is shared,
 * another one under the same key gets a free key. Pure.
 */
export function mergeForms(own: readonly Form[], coming: readonly Form[]): MergedForms {
  const added: Form[] = [];
  const keys = new Map<string, string>();
  for (const form of coming) {
    const there = own.find((it) => contentOf(it) === contentOf(form));
    const taken = new Set([...own, ...added].map(({ key }) => key));
    const key = there?.key ?? freeName(form.key, taken);
    keys.set(form.key, key);
    if (!there) added.push({ ...form, key });
  }
  return { added, keys };
}

function contentOf({ title, fields }: Form): string {
  return JSON.stringify({ title, fields });
}
