import type { AgencyId } from '../../engine/model/ids.ts';
import type { Person } from '../../engine/model/person.ts';
import { localDay } from '../../engine/run/localDay.ts';
import type { MobileDesk } from '../contract/mobileSessions.ts';
import { mobileUnits, plansSessions } from '../policy/mobileAccess.ts';
import { loadDirectory } from '../present/directory.ts';
import { presentSession, type MobileNames } from '../present/presentMobileSession.ts';
import type { Services } from '../services.ts';
import { readProcedure } from './loadProcedure.ts';

const PAST_DAYS = 30;
const DAY_MS = 86_400_000;

/** Names of agencies, people and procedures for what is shown of sessions. */
export async function loadMobileNames({ runtime: { store } }: Services): Promise<MobileNames> {
  const [directory, procedures] = await Promise.all([loadDirectory(store), store.listProcedures()]);
  const names = new Map(procedures.map(({ procedureId, name }) => [procedureId, name]));
  return { directory, procedureName: (id) => names.get(id) ?? id };
}

/** The sessions of the units of a person, and what they can plan with. */
export async function viewMobileDesk(services: Services, person: Person): Promise<MobileDesk> {
  const { runtime } = services;
  const { store } = runtime;
  const now = runtime.now();
  const names = await loadMobileNames(services);
  const agencyIds = mobileUnits(person);
  const from = localDay(now - PAST_DAYS * DAY_MS);
  const sessions = await store.listMobileSessions({ from, agencyIds });
  const views = await Promise.all(
    sessions.map(async (session) => {
      const dossiers = await store.listDossiersOfSession(session.mobileSessionId);
      return presentSession(session, dossiers, names, { person, now });
    }),
  );
  const planned = agencyIds.filter((agencyId) => plansSessions(person, agencyId));
  return {
    sessions: views.toReversed(),
    units: planned.length === 0 ? [] : await unitsOf(services, planned, names),
    procedures: planned.length === 0 ? [] : await offeredNow(services),
  };
}

async function unitsOf(
  { runtime: { store } }: Services,
  agencyIds: readonly AgencyId[],
  { directory }: MobileNames,
): Promise<MobileDesk['units']> {
  const people = await store.listPeople();
  return agencyIds.map((agencyId) => {
    const own = people.filter(
      ({ status, placements }) =>
        status === 'active' && placements.some((place) => place.agencyId === agencyId),
    );
    const officers = own.map(({ personId, name }) => ({ personId, name }));
    return { agencyId, agencyName: directory.agencyName(agencyId), officers };
  });
}

async function offeredNow({ runtime }: Services): Promise<MobileDesk['procedures']> {
  const procedures = await runtime.store.listProcedures();
  const readings = await Promise.all(procedures.map((it) => readProcedure(runtime, it)));
  return readings
    .filter(({ inForce, stopped, procedure }) => inForce && stopped === null && !procedure.isPart)
    .map(({ procedure: { procedureId, name } }) => ({ procedureId, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
}
