const REFUSED_PARTS = [
  'signal',
  'escalation',
  'conditional-intermediate',
  'conditional-boundary',
  'conditional-start',
  'condition-intermediate',
  'compensation',
  'cancel',
  'link-intermediate',
  'complex-gateway',
  'transaction',
  'ad-hoc',
  'adhoc',
  'event-subprocess',
  'error-start',
  'call-activity',
  'toggle-loop',
  'toggle-parallel-mi',
  'toggle-sequential-mi',
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
