const REFUSED_PARTS = [
  'complex-gateway',
  'ad-hoc',
  'adhoc',
  'toggle-participant-multiplicity',
] as const;
/** Starts that only an event sub-process has. */
const INNER_START = /^replace-with-(non-interrupting-\w+|error|escalation|compensation)-start$/;

/**
 * Whether a menu entry of the drawing tool, by its id, leads to something the engine executes;
 * `isInEventSubProcess` says where the element of the menu stands.
 *
 * Source: the element list of the compiler; what it does not cover is refused by `element-executed`
 * and `event-executed`.
 */
export function isExecuted(entryId: string, isInEventSubProcess: boolean): boolean {
  if (REFUSED_PARTS.some((part) => entryId.includes(part))) return false;
  return isInEventSubProcess || !INNER_START.test(entryId);
}
