import { endlessCalls } from '../calls/endlessCalls.ts';
import type { Rule } from '../rule.ts';

/**
 * Refuses a call of a process that comes back to this one on every way, directly or through others:
 * each call would begin the next one, without end. One that has a way out is allowed.
 *
 * Instead: draw a way to an end that makes no such call, for example behind a gateway before it.
 */
export const callEndless: Rule = {
  id: 'call-endless',
  severity: 'error',
  kind: 'behaviour',
  check: ({ process, definitions }) =>
    (endlessCalls(definitions).get(process.id) ?? []).map(({ node, path }) => ({
      elementId: node.id,
      path,
    })),
};
