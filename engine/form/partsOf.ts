/**
 * The parts that a value of these kinds is made of; the first two are required, all are texts. Only
 * these may stand in it.
 */
export const PARTS = {
  address: ['provinceCode', 'communeCode', 'street'],
  person: ['idNumber', 'name', 'address', 'phone'],
  business: ['taxCode', 'name', 'address', 'phone'],
} as const;

/** A kind whose value has parts. */
export type KindWithParts = keyof typeof PARTS;

/** Whether the value of a field of this kind has parts. */
export function hasParts(kind: string): kind is KindWithParts {
  return Object.hasOwn(PARTS, kind);
}
