import type { Rule } from '../rule.ts';

/**
 * Refuses a user task that nobody is told to do: neither it nor a lane or sub-process around it
 * names agency and post.
 *
 * Instead: choose agency and post for the lane, or for the step where it differs from its lane.
 */
export const userTaskHasPerformer: Rule = {
  id: 'user-task-has-performer',
  severity: 'error',
  kind: 'administration',
  check: ({ process }) =>
    process.nodes.flatMap((node) => {
      if (node.type !== 'userTask') return [];
      const { agencyRole, post } = node.performer ?? { agencyRole: '', post: '' };
      if (agencyRole !== '' && post !== '') return [];
      const missing =
        agencyRole === '' && post === '' ? 'both' : agencyRole === '' ? 'agency' : 'post';
      return [{ elementId: node.id, facts: { missing } }];
    }),
};
