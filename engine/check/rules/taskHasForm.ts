import type { Rule } from '../rule.ts';

/**
 * Mentions a user task without a form: whoever does it can only mark it as done.
 *
 * Instead: choose a form where the step has to record something.
 */
export const taskHasForm: Rule = {
  id: 'task-has-form',
  severity: 'info',
  kind: 'administration',
  check: ({ process }) =>
    process.nodes.flatMap((node) =>
      node.type === 'userTask' && node.formKey === null ? [{ elementId: node.id }] : [],
    ),
};
