import { viCommon } from './vi/common.ts';
import { viInbox } from './vi/inbox.ts';
import { viTask } from './vi/task.ts';

/**
 * Every Vietnamese text of the handlers' pages; the source of truth for the shape of the others.
 */
export const vi = {
  common: viCommon,
  inbox: viInbox,
  task: viTask,
};
