/**
 * A number from above 0 to below 1 that follows from what it is for, and from nothing else.
 *
 * So a dossier meets the same chances whatever happens around it: two sets of inputs are compared
 * on the same dossiers, and the order in which numbers are asked for is no part of the result.
 * Source: the finalizer of MurmurHash3 by Austin Appleby, public domain.
 */
export function drawNumber(key: readonly number[]): number {
  let mixed = 0x9e3779b9;
  for (const part of key) {
    mixed = Math.imul(mixed ^ part, 0x9e3779b1);
    mixed ^= mixed >>> 16;
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    mixed ^= mixed >>> 16;
  }
  return ((mixed >>> 0) + 0.5) / 4_294_967_296;
}

/** An id as a part of a key (FNV-1a over its code units). */
export function keyOfText(text: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  }
  return mixed >>> 0;
}
