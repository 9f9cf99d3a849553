/**
 * What is asked for, a line each; numbers and strokes in front are left out, the form numbers them
 * itself.
 */
export function listedItems(words: string): readonly string[] {
  return words
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\d+[.)]|[-–•+*])\s*/u, '').trim())
    .filter((line) => line !== '');
}
