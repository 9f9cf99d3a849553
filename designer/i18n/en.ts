import { enAdmin } from './en/admin.ts';
import { enCommon } from './en/common.ts';
import { enCounter } from './en/counter.ts';
import { enDossier } from './en/dossier.ts';
import { enInbox } from './en/inbox.ts';
import { enSubstitution } from './en/substitution.ts';
import { enTask } from './en/task.ts';
import type { vi } from './vi.ts';

/** Every English text; a missing or superfluous one is a type error. */
export const en = {
  common: enCommon,
  inbox: enInbox,
  task: enTask,
  dossier: enDossier,
  counter: enCounter,
  admin: enAdmin,
  substitution: enSubstitution,
} satisfies typeof vi;
