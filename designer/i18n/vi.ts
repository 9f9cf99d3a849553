import { viAdmin } from './vi/admin.ts';
import { viCommon } from './vi/common.ts';
import { viCounter } from './vi/counter.ts';
import { viDossier } from './vi/dossier.ts';
import { viInbox } from './vi/inbox.ts';
import { viSubstitution } from './vi/substitution.ts';
import { viTask } from './vi/task.ts';

/**
 * Every Vietnamese text of the handlers' pages; the source of truth for the shape of the others.
 */
export const vi = {
  common: viCommon,
  inbox: viInbox,
  task: viTask,
  dossier: viDossier,
  counter: viCounter,
  admin: viAdmin,
  substitution: viSubstitution,
};
