/** Words of FEEL that cannot be the name of a variable. */
const KEPT = new Set(
  `and or not if then else for in return some every satisfies between function instance of true
   false null`.split(/\s+/),
);

/** Whether FEEL reads the text as one name. */
export function isVariableName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text) && !KEPT.has(text);
}

/** The id of an element as a variable: signs that FEEL would calculate with become "_". */
export function idAsVariable(id: string): string {
  return id.replaceAll(/[^\p{L}\p{N}_]/gu, '_');
}
