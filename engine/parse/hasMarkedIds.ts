// It ends at the first letter, so that no text makes it look twice.
const MARKED = /\sid\s*=\s*["'][^"'<\u0080-\uffff]*[\u0080-\uffff]/;

/** Whether an id of the file seems to have a letter beyond those of ASCII. */
export function hasMarkedIds(xml: string): boolean {
  return MARKED.test(xml);
}
