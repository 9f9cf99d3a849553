type Tree = { readonly [key: string]: string | Tree };

/** What stands for `{{name}}` in a text. */
export type TextValues = { readonly [name: string]: string | number };
/** Dotted keys of the texts of a dictionary. */
export type KeysOf<Dictionary> = {
  [Key in keyof Dictionary & string]: Dictionary[Key] extends string
    ? Key
    : `${Key}.${KeysOf<Dictionary[Key]>}`;
}[keyof Dictionary & string];

/**
 * Gives the texts of one dictionary by dotted key, with `{{name}}` filled in.
 *
 * A key that the types do not know is shown as it stands, as is a name without a value.
 */
export function createTranslate<Dictionary extends Tree>(dictionary: Dictionary) {
  return (key: KeysOf<Dictionary>, values: TextValues = {}): string => {
    const text = find(dictionary, key.split('.')) ?? key;
    return text.replace(/\{\{(\w+)\}\}/gu, (whole, name: string) => String(values[name] ?? whole));
  };
}

function find(tree: Tree, steps: readonly string[]): string | null {
  let at: string | Tree | undefined = tree;
  for (const step of steps) at = typeof at === 'object' ? at[step] : undefined;
  return typeof at === 'string' ? at : null;
}
