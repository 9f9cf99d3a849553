import type { adminVi } from './adminVi.ts';

/** Texts of the administration. */
export const adminEn = {
  title: 'Administration',
  health: {
    title: 'State of the system',
    status: 'System',
    ok: 'Working normally',
    failing: 'Failing, the server needs attention',
    store: 'Data store',
    synchronous: 'Safe write mode',
    lastTick: 'Timers last looked at',
    never: 'not yet',
    mail: 'Notices to applicants',
    mailSetUp: 'Sent by e-mail; {{waiting}} waiting, {{failed}} could not be sent',
    mailMissing: 'No mail server is set up; {{waiting}} notices wait',
    calls: 'Other systems',
    callsAnswered: 'Nothing waits for an acknowledgement for over 2 working hours',
    callsSilent: '{{count}} calls wait for an acknowledgement for over 2 working hours',
    version: 'Program version',
  },
  incidents: {
    title: 'Dossiers with an incident',
    none: 'No incidents.',
  },
  people: {
    title: 'People',
    name: 'Name',
    username: 'User name',
    place: 'Post and agency',
    search: 'Search by name, user name or agency',
    shown: '{{shown}} of {{total}} people',
    demo: 'demonstration account',
  },
  agencies: {
    title: 'Agencies',
    name: 'Name',
    code: 'Code',
    level: 'Level',
    parent: 'Part of',
    levels: { province: 'Province', commune: 'Commune', branch: 'Branch' },
  },
} satisfies typeof adminVi;
