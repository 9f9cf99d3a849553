import { seesDossier } from '../../api/policy/dossierAccess.ts';
import { refusedByStanding } from '../../api/policy/taskActions.ts';
import {
  asId,
  type AgencyId,
  type DossierId,
  type SubmissionId,
  type TaskId,
} from '../../engine/model/ids.ts';
import type { Actor } from '../../engine/model/command.ts';
import { OFFICERS } from './people.ts';
import { ProcessGone } from './crashingStore.ts';
import { perform, type Request } from './requests.ts';
import { count, type Exchange, type World } from './world.ts';

/**
 * Sends a request the way of the API: first the policy, which answers for tasks and dossiers of
 * other agencies as if they did not exist, then the command. Answers what came back, in one word.
 *
 * Throws ProcessGone when the process dies meanwhile; the request is then unanswered.
 */
export async function send(world: World, request: Request, isImpostor = false): Promise<string> {
  const { commandId } = request.command;
  const said = `${request.name} ${commandId} ${aboutOf(request)}`;
  const forbidden = await refusedByPolicy(world, request);
  count(world, `command ${request.name}`);
  if (forbidden !== null) {
    count(world, 'refused');
    return `${said} -> ${forbidden}`;
  }
  if (!isImpostor && !world.sent.has(commandId)) {
    world.sent.set(commandId, { request, answer: null, isUnanswered: true });
  }
  const exchange = await exchangeWith(world, request, isImpostor);
  world.exchanges.push(exchange);
  if (exchange.came.kind === 'gone') throw new ProcessGone('The process is gone.');
  if (!isImpostor) remember(world, request, exchange);
  return `${said} -> ${wordOf(exchange)}`;
}

async function exchangeWith(
  world: World,
  request: Request,
  isImpostor: boolean,
): Promise<Exchange> {
  try {
    const answered = await perform(world.runtime, request);
    if (answered.ok)
      return { request, isImpostor, came: { kind: 'answer', answer: answered.value } };
    count(world, 'refused');
    count(world, `refusal ${answered.refusal.code}`);
    return { request, isImpostor, came: { kind: 'refusal', code: answered.refusal.code } };
  } catch (fault) {
    if (fault instanceof ProcessGone) return { request, isImpostor, came: { kind: 'gone' } };
    throw fault;
  }
}

function remember(world: World, { command }: Request, { came }: Exchange): void {
  const sent = world.sent.get(command.commandId);
  if (sent === undefined) return;
  sent.isUnanswered = false;
  if (came.kind !== 'answer') return;
  sent.answer ??= came.answer;
  rememberApart(world, sent.request, came.answer);
}

/** What the client learns of what it handed in; files that were taken are mostly left alone. */
function rememberApart(world: World, request: Request, answer: unknown): void {
  const { uploadId, submissionId } = answer as {
    readonly uploadId?: string;
    readonly submissionId?: string;
  };
  if (request.name === 'addUpload' && uploadId !== undefined) addOnce(world.uploadIds, uploadId);
  if (request.name !== 'submitOnline' || submissionId === undefined) return;
  addOnce(world.submissionIds, asId<SubmissionId>(submissionId));
  if (world.random() < 0.1) return;
  for (const taken of request.command.papers.flatMap(({ uploadIds }) => uploadIds)) {
    const place = world.uploadIds.indexOf(taken);
    if (place >= 0) world.uploadIds.splice(place, 1);
  }
}

function addOnce<Id>(ids: Id[], id: Id): void {
  if (!ids.includes(id)) ids.push(id);
}

async function refusedByPolicy(world: World, request: Request): Promise<string | null> {
  const { command } = request;
  if (isOfAnybody(request)) return command.actor.personId === null ? null : 'FORBIDDEN';
  const placements = placementsOf(command.actor);
  if ('taskId' in command && command.taskId !== null) {
    return refusedAtTask(world, command.taskId, command.actor);
  }
  const unitId = await unitOf(world, request);
  if (unitId !== null) {
    return placements.some(({ agencyId }) => agencyId === unitId) ? null : 'FORBIDDEN';
  }
  const dossierId = await dossierOf(world, command);
  const dossier = dossierId === null ? null : await world.store.findDossier(dossierId);
  return dossier === null || seesDossier({ placements }, dossier) ? null : 'NOT_FOUND';
}

/** What applicants do, who have no account. */
function isOfAnybody({ name, command }: Request): boolean {
  const isWithdrawal = 'act' in command && command.act === 'withdraw' && 'submissionId' in command;
  return isWithdrawal || OF_APPLICANTS.has(name);
}

const OF_APPLICANTS = new Set<Request['name']>([
  'addUpload',
  'submitOnline',
  'supplementSubmission',
  'takeNumber',
  'giveFeedback',
]);

/** The unit whose officers alone may: that receives, has the queue, or was handed a submission. */
async function unitOf(world: World, { name, command }: Request): Promise<AgencyId | null> {
  if (name === 'callNext' || name === 'moveNumber') return command.agencyId;
  if ('receivingAgencyId' in command) return command.receivingAgencyId;
  if (!('submissionId' in command)) return null;
  const submission = await world.store.findSubmission(command.submissionId);
  return submission?.receivingAgencyId ?? null;
}

async function refusedAtTask(world: World, taskId: TaskId, actor: Actor): Promise<string | null> {
  const task = await world.store.findTask(taskId);
  if (task === null) return null;
  const standing = { personId: actor.personId ?? '', placements: placementsOf(actor) };
  return refusedByStanding(standing, task);
}

async function dossierOf(world: World, command: Request['command']): Promise<DossierId | null> {
  if ('dossierId' in command) return command.dossierId;
  if (!('instanceId' in command)) return null;
  const instance = await world.store.findInstance(command.instanceId);
  return instance?.dossierId ?? null;
}

function placementsOf({ personId }: Actor) {
  return OFFICERS.filter((officer) => officer.personId === personId);
}

function aboutOf({ command }: Request): string {
  if ('taskId' in command && command.taskId !== null) return command.taskId;
  if ('dossierId' in command) return command.dossierId;
  if ('instanceId' in command) return `${command.instanceId} ${command.elementId}`;
  if ('submissionId' in command) return command.submissionId;
  return 'procedureId' in command ? command.procedureId : '';
}

function wordOf({ came }: Exchange): string {
  if (came.kind === 'refusal') return came.code;
  return came.kind === 'answer' ? `ok ${JSON.stringify(came.answer)}` : 'gone';
}
