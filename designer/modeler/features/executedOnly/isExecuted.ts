const REFUSED_PARTS = [
  'complex-gateway',
  'ad-hoc',
  'adhoc',
  'toggle-participant-multiplicity',
] as const;

/**
 * Whether a menu entry of the drawing tool, by its id, leads to something the engine executes.
 *
 * Source: the element list of the compiler; what it does not cover is refused by
 * `element-executed`.
 */
export function isExecuted(entryId: string): boolean {
  return !REFUSED_PARTS.some((part) => entryId.includes(part));
}
