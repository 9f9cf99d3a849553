import type { Dossier, DossierDocument, IssuedResult } from '../../model/dossier.ts';
import type { Instant } from '../../model/time.ts';
import { isStandingStill } from '../isStandingStill.ts';
import type {
  AdministrationReads,
  DossierQuery,
  DossierReads,
  StandingStill,
  Store,
  UnansweredCall,
} from '../store.ts';
import { commitToMemory } from './commitToMemory.ts';
import { isFoundBy } from './inboxFilters.ts';
import { memoryBytes } from './memoryBytes.ts';
import { memoryInbox } from './memoryInbox.ts';
import { memoryLifeReads } from './memoryLifeReads.ts';
import { memoryNoticeReads } from './memoryNoticeReads.ts';
import { memoryMobile } from './memoryMobile.ts';
import { memoryQueue } from './memoryQueue.ts';
import { memoryServiceReads } from './memoryServiceReads.ts';
import { memoryOfficerNotices } from './memoryOfficerNotices.ts';
import { memoryOld } from './memoryOld.ts';
import { memoryPaymentReads } from './memoryPaymentReads.ts';
import { memoryReads } from './memoryReads.ts';
import { memorySubmissions } from './memorySubmissions.ts';
import { allOf, emptyTables, rowsOf, type MemoryTables } from './memoryTables.ts';

/** A store that forgets everything when the process ends: for unit tests and the browser. */
export function createMemoryStore(): Store {
  const tables = emptyTables();
  return {
    commit: async (change) => commitToMemory(tables, change),
    commitGroup: async (changes) => changes.map((change) => commitToMemory(tables, change)),
    findReceipt: async (commandId) => tables.receipts.get(commandId) ?? null,
    close: async () => {},
    facts: async () => ({ kind: 'memory', synchronous: 'NONE', journalMode: 'none', version: '' }),
    listStandingStill: async (limit) => listStandingStill(tables, limit),
    listUnanswered: async (before, limit) => listUnanswered(tables, before, limit),
    ...memoryReads(tables),
    ...dossierReads(tables),
    ...memoryBytes(tables),
    ...administrationReads(tables),
    ...memoryLifeReads(tables),
    ...memoryNoticeReads(tables),
    ...memoryServiceReads(tables),
    ...memoryQueue(tables),
    ...memoryMobile(tables),
    ...memoryOfficerNotices(tables),
    ...memoryOld(tables),
    ...memoryPaymentReads(tables),
    ...memoryInbox(tables),
    ...memorySubmissions(tables),
  };
}

function listStandingStill(tables: MemoryTables, limit: number): readonly StandingStill[] {
  const failed = [...tables.outbox.values()].filter(({ status }) => status === 'failed');
  const rows = rowsOf(
    tables.instances,
    (instance) =>
      isStandingStill(instance) ||
      failed.some(({ instanceId }) => instanceId === instance.instanceId),
    ({ instanceId }) => [instanceId],
  );
  return rows.slice(0, limit).flatMap((instance) => {
    const dossier = tables.dossiers.get(instance.dossierId);
    const failedCalls = failed.filter(({ instanceId }) => instanceId === instance.instanceId);
    return dossier === undefined ? [] : [{ dossier, instance, failedCalls }];
  });
}

function listUnanswered(
  tables: MemoryTables,
  before: Instant,
  limit: number,
): readonly UnansweredCall[] {
  return rowsOf(
    tables.outbox,
    ({ status, createdAt }) => status === 'pending' && createdAt <= before,
    ({ createdAt, outboxId }) => [createdAt, outboxId],
  )
    .slice(0, limit)
    .flatMap((call) => {
      const dossier = tables.dossiers.get(call.dossierId);
      return dossier === undefined ? [] : [{ dossier, call }];
    });
}

function dossierReads(tables: MemoryTables): DossierReads {
  const all = (): Dossier[] => [...tables.dossiers.values()];
  return {
    findDossier: async (dossierId) => tables.dossiers.get(dossierId) ?? null,
    findDossierByCode: async (code) => all().find((dossier) => dossier.code === code) ?? null,
    listDossiers: async (query) => {
      const items = rowsOf(
        tables.dossiers,
        (dossier) => isListed(query, dossier),
        ({ receivedAt, dossierId }) => [receivedAt, dossierId],
      ).toReversed();
      return { items: items.slice(query.offset, query.offset + query.limit), total: items.length };
    },
    lastDayNumber: async (agencyId, on) =>
      all()
        .filter((row) => row.receivingAgencyId === agencyId && row.receivedOn === on)
        .reduce((last, { dayNumber }) => Math.max(last, dayNumber), 0),
    listReceived: async ({ agencyId, from, to, limit }) =>
      rowsOf(
        tables.dossiers,
        ({ receivingAgencyId, receivedOn }) =>
          receivingAgencyId === agencyId && from <= receivedOn && receivedOn <= to,
        ({ receivedOn, dayNumber }) => [receivedOn, dayNumber],
      ).slice(0, limit),
    listDocuments: async (dossierId) =>
      rowsOf(
        tables.documents,
        (document) => document.dossierId === dossierId,
        ({ uploadedAt, documentId }) => [uploadedAt, documentId],
      ),
    findDocument: async (documentId) => tables.documents.get(documentId) ?? null,
    listResults: async (idNumber, limit) => listResults(tables, idNumber).slice(0, limit),
  };
}

function listResults(tables: MemoryTables, idNumber: string): readonly IssuedResult[] {
  const grantedOf = ({ dossierId }: DossierDocument): Dossier | undefined => {
    const dossier = tables.dossiers.get(dossierId);
    const isOwn = dossier?.applicant.idNumber === idNumber && dossier.outcome === 'granted';
    return isOwn ? dossier : undefined;
  };
  return rowsOf(
    tables.documents,
    ({ signature, reusedFrom }) => signature !== null && reusedFrom === null,
    ({ signature, documentId }) => [-(signature?.at ?? 0), documentId],
  ).flatMap((document) => {
    const dossier = grantedOf(document);
    if (dossier === undefined) return [];
    return [{ document, dossierCode: dossier.code, procedureName: dossier.procedureName }];
  });
}

function isListed(query: DossierQuery, dossier: Dossier): boolean {
  const { agencyIds } = query;
  if (agencyIds !== null && !dossier.agencyIds.some((id) => agencyIds.includes(id))) return false;
  if (!isFoundBy(dossier, query.query) || !isOfNumber(dossier, query)) return false;
  return isThrough(dossier, query) && isInStatus(dossier, query);
}

function isThrough({ channel }: Dossier, query: DossierQuery): boolean {
  return query.channel === undefined || channel === query.channel;
}

function isInStatus(dossier: Dossier, query: DossierQuery): boolean {
  if (query.status === 'all') return true;
  const isEnded = dossier.finishedAt !== null;
  if (query.status === 'ended') return isEnded;
  if (query.status === 'open') return !isEnded;
  return !isEnded && dossier.promisedAt !== null && dossier.promisedAt < query.now;
}

function isOfNumber({ applicant }: Dossier, { idNumber }: DossierQuery): boolean {
  return idNumber === undefined || applicant.idNumber === idNumber;
}

function administrationReads(tables: MemoryTables): AdministrationReads {
  return {
    listAgencies: async () => allOf(tables.agencies, ({ code }) => code),
    findAgency: async (agencyId) => tables.agencies.get(agencyId) ?? null,
    listPeople: async () => allOf(tables.people, ({ username }) => username),
    findPerson: async (personId) => tables.people.get(personId) ?? null,
    findPersonByUsername: async (username) =>
      [...tables.people.values()].find((person) => person.username === username) ?? null,
    findSession: async (tokenHash) => tables.sessions.get(tokenHash) ?? null,
    listSubstitutions: async (since) =>
      rowsOf(
        tables.substitutions,
        ({ to }) => to >= since,
        ({ from, substitutionId }) => [from, substitutionId],
      ),
    listSessions: async (personId) =>
      rowsOf(
        tables.sessions,
        (session) => session.personId === personId,
        ({ createdAt }) => [createdAt],
      ),
    listProcedures: async () => allOf(tables.procedures, ({ code }) => code),
    findProcedure: async (procedureId) => tables.procedures.get(procedureId) ?? null,
    findDraft: async (procedureId) => tables.drafts.get(procedureId) ?? null,
    listVersions: async (procedureId) =>
      rowsOf(
        tables.versions,
        (version) => version.procedureId === procedureId,
        ({ number }) => [number],
      ),
    findVersion: async (versionId) => tables.versions.get(versionId) ?? null,
  };
}
