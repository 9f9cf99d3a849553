/** Thrown for a bug of ours; never for input. */
export class AssertionFault extends Error {
  override name = 'AssertionFault';
}

/** States what must hold; the sentence reads "Expected …, but …". */
export function assert(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new AssertionFault(sentence);
}

/** Marks a branch that the types say cannot be reached. */
export function assertNever(value: never): never {
  throw new AssertionFault(`Expected every case to be handled, but got ${JSON.stringify(value)}.`);
}
