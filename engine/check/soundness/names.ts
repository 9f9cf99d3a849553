/** Names of variables; `all` where they cannot be told. */
export type Names = ReadonlySet<string> | 'all';

/** Names that are told apart whatever else the data hold: no blanks and no operators in them. */
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** These names; `all` where one of them could be read in two ways. */
export function namesAmong(names: readonly string[]): Names {
  return names.every((name) => PLAIN_NAME.test(name)) ? new Set(names) : 'all';
}

/** What is in any of them. */
export function unionOf(all: readonly Names[]): Names {
  const union = new Set<string>();
  for (const names of all) {
    if (names === 'all') return 'all';
    for (const name of names) union.add(name);
  }
  return union;
}

/** Whether a name is in both. */
export function overlap(one: Names, other: Names): boolean {
  if (one === 'all' || other === 'all') return true;
  return [...one].some((name) => other.has(name));
}
