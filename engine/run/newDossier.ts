import { formatInstant } from '../calendar/formatInstant.ts';
import { startClock } from '../calendar/startClock.ts';
import { termRule } from '../calendar/termRule.ts';
import type { WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { Clock } from '../model/clock.ts';
import type { ReceiveDossier } from '../model/command.ts';
import type { Dossier } from '../model/dossier.ts';
import { asId, type DossierId, type InstanceId } from '../model/ids.ts';
import type { Variables } from '../model/json.ts';
import type { MobileSession } from '../model/mobileSession.ts';
import type { PaperFile } from '../model/paperFile.ts';
import type { Procedure } from '../model/procedure.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, type Result } from '../model/result.ts';
import { sha256Hex } from '../model/sha256.ts';
import { localDay } from './localDay.ts';
import type { Intake } from './prepareIntake.ts';
import { planPaperFile } from './planPaperFile.ts';
import type { Runtime } from './runtime.ts';

/**
 * A dossier that has just come in, before its process has begun; status 2 ("được tiếp nhận").
 *
 * Code: `<code of the receiving agency>-YYMMDD-NNNN`. Refuses: CALENDAR_TOO_SHORT.
 */
export function newDossier(
  runtime: Runtime,
  command: ReceiveDossier,
  intake: Intake & { readonly procedure: Procedure; readonly session: MobileSession | null },
): Result<Dossier, Refusal> {
  const clock = clockOf(runtime, intake);
  if (!clock.ok) return clock;
  const paperFile = planPaperFile(command.papers, intake, calendarOf(runtime, intake));
  if (!paperFile.ok) return paperFile;
  const { at, version, receiving, competent, dayNumber, procedure } = intake;
  const dossierId = asId<DossierId>(runtime.newId());
  const receivedOn = localDay(at);
  const code = dossierCode(receiving.code, receivedOn, dayNumber);
  const promisedAt = clock.value?.dueAt ?? null;
  return accept({
    dossierId,
    code,
    procedureId: procedure.procedureId,
    procedureCode: procedure.code,
    procedureName: procedure.name,
    versionId: version.version.versionId,
    versionNumber: version.version.number,
    instanceId: asId<InstanceId>(runtime.newId()),
    receivingAgencyId: receiving.agencyId,
    competentAgencyId: competent.agencyId,
    agencyIds: agencyIdsOf(intake, paperFile.value),
    ...handedIn(command),
    ...cameInAt(command, intake.session),
    status: 2,
    outcome: null,
    receivedOn,
    dayNumber,
    receivedAt: at,
    receivedBy: command.actor.personId,
    calendar: version.main.model.settings.calendar,
    clock: clock.value,
    promisedAt,
    firstPromisedAt: promisedAt,
    extensions: [],
    paperFile: paperFile.value,
    finishedAt: null,
    trackingSecretHash: hashTrackingSecret(code, runtime.trackingSecret(dossierId)),
    revision: 0,
  });
}

function handedIn({ applicant, representative = null, content, papers, ...more }: ReceiveDossier) {
  const { setCount, returnChannel } = more;
  return { applicant, representative, content, papers, setCount, returnChannel };
}

function cameInAt(
  { channel }: ReceiveDossier,
  session: MobileSession | null,
): Pick<Dossier, 'channel' | 'mobileSession'> {
  if (session === null) return { channel, mobileSession: null };
  const { mobileSessionId, place, hamlet, on } = session;
  const named = hamlet === '' ? place : `${place}, ${hamlet}`;
  return { channel: 'mobile', mobileSession: { mobileSessionId, place: named, on } };
}

function agencyIdsOf(
  { receiving, competent, seenBy }: Intake,
  paperFile: PaperFile | null,
): Dossier['agencyIds'] {
  const papersTo = paperFile === null ? [] : [paperFile.toAgencyId];
  const all = new Set([receiving.agencyId, competent.agencyId, ...seenBy, ...papersTo]);
  return [...all].toSorted();
}

/** What is kept of the secret on the receipt. */
export function hashTrackingSecret(code: string, secret: string): string {
  return sha256Hex(`${code}:${secret}`);
}

/** What conditions and scripts may read of the dossier; the step adds `now`. */
export function dossierVariable({ code, receivedAt, channel }: Dossier): Variables {
  return { code, receivedAt: formatInstant(receivedAt), channel };
}

function dossierCode(agencyCode: string, receivedOn: string, dayNumber: number): string {
  const day = receivedOn.slice(2).replaceAll('-', '');
  return `${agencyCode}-${day}-${String(dayNumber).padStart(4, '0')}`;
}

function clockOf(
  runtime: Runtime,
  { version, at, competent }: Intake,
): Result<Clock | null, Refusal> {
  const { settings } = version.main.model;
  const rule = termRule(settings, competent.unitCode);
  if (rule === null) return accept(null);
  return startClock(at, rule, runtime.calendars(settings.calendar));
}

function calendarOf(runtime: Runtime, { version }: Intake): WorkingCalendar {
  return runtime.calendars(version.main.model.settings.calendar);
}
