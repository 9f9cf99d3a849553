import type { JsonValue } from '../../api/contract/primitives.ts';

/**
 * The parts of an address, a person or a business as texts; none of a value that is no such thing.
 */
export function partsOf(value: JsonValue | undefined): { readonly [part: string]: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const texts = Object.entries(value).filter(([, part]) => typeof part === 'string');
  return Object.fromEntries(texts) as { readonly [part: string]: string };
}
