import type { viBulk } from '../vi/bulk.ts';

/** Texts of what is done with many tasks at once. */
export const enBulk = {
  title: 'Ticked tasks',
  ticked: '{{count}} ticked',
  progress: 'Working, {{done}} of {{all}}',
  claim: 'Claim {{count}}',
  complete: 'Complete together',
  completeTitle: 'Complete {{count}} × “{{step}}”',
  completeOnce:
    'Filled once for all. What is left empty stays as it is in each dossier; each task is checked alone.',
  completeNoForm: 'This step has no form; the tasks are completed at once.',
  completeSubmit: 'Complete {{count}}',
  noFile: 'Files are added to each task alone.',
  assign: 'Assign to a person',
  assignTitle: 'Assign {{count}} tasks',
  assignee: 'Person',
  assigneeLoad: '{{name}} (has {{claimed}})',
  assignSubmit: 'Assign',
  nobody: 'Nobody in the unit holds the post of these tasks.',
  notAlike: 'only tasks of one step of one procedure are completed together.',
  notOnePost: 'only tasks of one post in your unit are assigned together.',
  clear: 'Untick all',
  done: '{{count}} done.',
  left: '{{count}} could not be done:',
} satisfies typeof viBulk;
