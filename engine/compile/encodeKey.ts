/**
 * A state key for any id: letters, digits, "_" and "-" stay, every other id becomes "n_" and its
 * code units in hexadecimal, so that "a.b", "#x" or "__proto__" are safe in XState.
 *
 * Injective; the parts of ids that normalising has made ("T~split") are encoded one by one.
 */
export function encodeKey(id: string): string {
  const known = KEYS.get(id);
  if (known !== undefined) return known;
  const key = id.split('~').map(encodePart).join('~');
  if (KEYS.size < KEYS_MAX) KEYS.set(id, key);
  return key;
}

const KEYS = new Map<string, string>();
const KEYS_MAX = 10_000;
const PLAIN = /^[A-Za-z][A-Za-z0-9_-]*$/;
/**
 * Keys of the states that the compiler adds, and the name under which XState has its own events.
 */
const TAKEN = new Set(['done', 'choose', 'skipped', 'idle', 'xstate']);

function encodePart(part: string): string {
  const isOwn = part.startsWith('n_') || part in Object.prototype || TAKEN.has(part);
  if (PLAIN.test(part) && !isOwn) return part;
  const units = [...Array(part.length).keys()].map((index) => part.charCodeAt(index).toString(16));
  return `n_${units.map((unit) => unit.padStart(4, '0')).join('')}`;
}
