import { accept } from '../../../engine/model/result.ts';
import type { TaskRecord } from '../../../engine/model/records.ts';
import type { Directory } from '../../present/directory.ts';
import { dossierTiming } from '../../present/dossierTiming.ts';
import { vi } from '../../texts/vi.ts';
import { momentWords, resultWords, workingWords } from '../formWords.ts';
import type { TableRow } from '../printedFacts.ts';
import { agencyStays, type AgencyStay } from './agencyStays.ts';
import type { DatedFacts } from './datedFacts.ts';
import { dossierFacts } from './dossierFacts.ts';
import type { PrintSource } from './printSource.ts';
import { stayTiming, type StayTiming } from './stayTiming.ts';

/**
 * What the control slip prints: a block for each time that the dossier went from one agency to
 * another, and how each agency kept its own time.
 */
export function slipFacts(source: PrintSource): DatedFacts {
  const { dossier } = source;
  const stays = agencyStays(source);
  const texts = {
    ...dossierFacts(source, dossier.receivingAgencyId, dossier.receivedAt),
    partnerNames: partnersOf(source) || 'Không',
    slipEnd: endOf(source),
  };
  const handOvers = stays.flatMap((stay, place) => handOver(stay, stays.slice(0, place), source));
  const agencyIds = [...new Set(stays.map(({ agencyId }) => agencyId))];
  const agencyTimes = agencyIds.map((agencyId) => agencyRow(agencyId, stays, source));
  const facts = { texts, lists: {}, tables: { handOvers, agencyTimes } };
  return accept({ at: dossier.receivedAt, facts });
}

/** Those that take part and are neither the counter nor a part of the authority that decides. */
function partnersOf({ dossier, directory, partyIds }: PrintSource): string {
  const { receivingAgencyId, competentAgencyId } = dossier;
  const partners = partyIds.filter((agencyId) => {
    if (agencyId === receivingAgencyId) return false;
    return !isPartOf(agencyId, competentAgencyId, directory);
  });
  return partners.map(directory.agencyName).join('; ');
}

/**
 * The units of a commune are parts of its authority; departments of a province are agencies of
 * their own, other than office and leaders, which bear its name.
 */
function isPartOf(agencyId: string, authorityId: string, { agencies, agencyName }: Directory) {
  const agency = agencies.get(agencyId);
  if (agencyId === authorityId) return true;
  if (agency?.parentId !== authorityId) return false;
  return agency.level === 'commune' || agency.name.endsWith(agencyName(authorityId));
}

/** Refused at intake, withdrawn, stopped: no result that could be late. */
const UNRESOLVED = [3, 7, 8] as const;

function endOf({ dossier, calendar, now }: PrintSource): string {
  const { finishedAt, status } = dossier;
  if (finishedAt === null) return '';
  const unresolved = UNRESOLVED.find((one) => one === status);
  const { timeliness } = dossierTiming(dossier, now, calendar);
  const how = unresolved === undefined ? resultWords(timeliness) : vi.statuses[unresolved];
  return `${momentWords(finishedAt)} – ${how}`;
}

/** The giver marks how it kept its time; nothing where the dossier came from nobody. */
function handOver(
  { agencyId, from, since, tasks, event }: AgencyStay,
  before: readonly AgencyStay[],
  source: PrintSource,
): readonly TableRow[] {
  if (from === null) return [];
  const { agencyName, personName } = source.directory;
  const given = before.findLast((stay) => stay.agencyId === from.agencyId)?.tasks ?? [];
  const done = given.filter(({ closedAt }) => closedAt !== null && closedAt <= since);
  const timing = stayTiming(done, source.calendar, since);
  const giver = personName(from.personId) ?? '……';
  const receiver = personName(receiverOf(tasks)) ?? '……';
  const reason = event?.type === 'task-sent-back' ? event.facts['reason'] : null;
  return [
    {
      agencies: `1. Giao: ${agencyName(from.agencyId)}\n2. Nhận: ${agencyName(agencyId)}`,
      when: `${momentWords(since)}\nNgười giao: ${giver}\nNgười nhận: ${receiver}`,
      [timing.result]: 'X',
      note: [latenessOf(timing), typeof reason === 'string' ? `Trả lại: ${reason}` : '']
        .filter((text) => text !== '')
        .join('\n'),
    },
  ];
}

/** Who took the first task, or did it. */
function receiverOf(tasks: readonly TaskRecord[]): string | null {
  const [first] = tasks;
  return first?.claimedBy ?? first?.closedBy ?? null;
}

function latenessOf({ lateMinutes }: StayTiming): string {
  return lateMinutes === 0 ? '' : `Chậm ${workingWords(lateMinutes)}`;
}

/** The worst result of the times that the agency had it, and all its lateness. */
function agencyRow(
  agencyId: string,
  stays: readonly AgencyStay[],
  { directory, calendar, now, dossier }: PrintSource,
): TableRow {
  const own = stays.filter((stay) => stay.agencyId === agencyId);
  const timings = own.map(({ tasks }) => stayTiming(tasks, calendar, now));
  const isThere = own.some(({ tasks }) => tasks.some(({ closedAt }) => closedAt === null));
  const worst = (['late', 'onTime', 'early'] as const).find((result) =>
    timings.some((timing) => timing.result === result),
  );
  const isOpen = isThere && dossier.finishedAt === null && worst !== 'late';
  const lateMinutes = timings.reduce((sum, timing) => sum + timing.lateMinutes, 0);
  return {
    agency: directory.agencyName(agencyId),
    turns: String(own.length),
    result: isOpen ? 'Đang giải quyết' : worst ? resultWords(worst) : 'Không tính',
    lateness: lateMinutes === 0 ? '' : workingWords(lateMinutes),
  };
}
