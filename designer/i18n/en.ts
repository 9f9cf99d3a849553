import { enCommon } from './en/common.ts';
import { enInbox } from './en/inbox.ts';
import { enTask } from './en/task.ts';
import type { vi } from './vi.ts';

/** Every English text; a missing or superfluous one is a type error. */
export const en = {
  common: enCommon,
  inbox: enInbox,
  task: enTask,
} satisfies typeof vi;
