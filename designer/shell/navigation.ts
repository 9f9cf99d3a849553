import type { Me, Role } from '../../api/contract/session.ts';
import type { TextKey } from '../i18n/useTexts.ts';
import { paths } from '../paths.ts';

/** One entry of the left navigation. */
export type NavigationEntry = {
  readonly text: TextKey;
  readonly to: string;
  /** Roles that have work there; the API decides again on every request. */
  readonly roles: readonly Role[];
};

const HANDLERS: readonly Role[] = [
  'RECEIVER',
  'RETURNER',
  'ONE_STOP_HEAD',
  'OFFICER',
  'DIVISION_HEAD',
  'AUTHORITY_LEADER',
  'CLERK',
  'TAX_OFFICER',
];

const ENTRIES: readonly NavigationEntry[] = [
  { text: 'common.navigation.inbox', to: paths.inbox(), roles: HANDLERS },
  { text: 'common.navigation.counter', to: paths.counter(), roles: ['RECEIVER'] },
  {
    text: 'common.navigation.dossiers',
    to: paths.dossiers(),
    roles: [...HANDLERS, 'PROCEDURE_CONTROLLER'],
  },
  {
    text: 'common.navigation.procedures',
    to: paths.procedures(),
    roles: ['PROCEDURE_DESIGNER', 'PROCEDURE_CONTROLLER'],
  },
  { text: 'common.navigation.admin', to: paths.admin(), roles: ['SYSTEM_ADMIN'] },
];

/** What this person's navigation shows, in order; the first entry is where they start. */
export function navigationFor(me: Me): readonly NavigationEntry[] {
  return ENTRIES.filter((entry) => entry.roles.some((role) => me.roles.includes(role)));
}
