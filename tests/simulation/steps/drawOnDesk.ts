import { asId } from '../../../engine/model/ids.ts';
import { localDay } from '../../../engine/run/localDay.ts';
import type { DossierSituation } from '../../../engine/store/store.ts';
import { below, pick } from '../../support/seededRandom.ts';
import { actorOf, OFFICERS } from '../people.ts';
import type { Request } from '../requests.ts';
import { newCommandId, type World } from '../world.ts';
import { officerFor, officerOf, receiverActor } from './whoActs.ts';

const DAY = 86_400_000;

/** A task given to somebody, mostly of its post. */
export function anAssignment(world: World, situation: DossierSituation): Request | null {
  const { random } = world;
  const task = pick(
    random,
    situation.tasks.filter(({ agencyId }) => agencyId !== null),
  );
  if (task === undefined) return null;
  const { taskId } = task;
  const assignee = random() < 0.85 ? officerFor(world, task) : pick(random, OFFICERS)!;
  const head = { commandId: newCommandId(world), actor: actorOf(officerFor(world, task)) };
  return { name: 'assignTask', command: { ...head, taskId, assigneeId: assignee.personId } };
}

/** A new promise asked for, or the one that was asked for decided on. */
export function anExtension(world: World, situation: DossierSituation): Request {
  const { random, clock } = world;
  const { dossierId, extensions } = situation.dossier;
  const actor = actorOf(officerOf(world, situation, () => true));
  const head = { commandId: newCommandId(world), actor, dossierId };
  const open = extensions.find(({ decision }) => decision === null);
  const { extensionId = 'nothing' } = pick(random, extensions) ?? {};
  if (open === undefined && random() < 0.8) {
    const until = localDay(clock.now + (1 + below(random, 20)) * DAY);
    return { name: 'requestExtension', command: { ...head, reason: 'Chờ ý kiến', until } };
  }
  const isGranted = random() < 0.7;
  const decided = { extensionId: open?.extensionId ?? extensionId, isGranted, note: '' };
  return { name: 'decideExtension', command: { ...head, ...decided } };
}

/** The papers have come, whether or not there are any. */
export function aPaperFile(world: World, situation: DossierSituation): Request {
  const { dossierId } = situation.dossier;
  const actor = actorOf(officerOf(world, situation, ({ post }) => post === 'officer'));
  const head = { commandId: newCommandId(world), actor };
  return { name: 'acceptPaperFile', command: { ...head, dossierId } };
}

/** A dossier watched, or no longer. */
export function aWatch(world: World, situation: DossierSituation): Request {
  const { dossierId } = situation.dossier;
  const actor = actorOf(officerOf(world, situation, () => true));
  const { personId } = actor;
  if (personId === null) throw new Error('Expected an officer.');
  const isWatched = world.random() < 0.6;
  const head = { commandId: newCommandId(world), actor };
  return { name: 'watchDossier', command: { ...head, personId, dossierId, isWatched } };
}

/** The applicant complains, or is answered. */
export async function aFeedback(world: World, situation: DossierSituation): Promise<Request> {
  const { dossierId } = situation.dossier;
  const commandId = newCommandId(world);
  const { receivingAgencyId } = situation.dossier;
  const given = await world.store.listFeedback({ agencyIds: [receivingAgencyId], limit: 9 });
  const feedback = pick(world.random, given);
  if (feedback === undefined || world.random() < 0.4) {
    const actor = { personId: null, agencyId: null };
    return { name: 'giveFeedback', command: { commandId, actor, dossierId, text: 'Chậm' } };
  }
  const { feedbackId } = feedback;
  const actor = receiverActor(situation);
  return {
    name: 'answerFeedback',
    command: { commandId, actor, feedbackId, answer: `Trả lời ${world.newId()}` },
  };
}

/** Somebody stands in for a colleague of the same agency for some days, or no longer. */
export async function aSubstitution(world: World): Promise<Request | null> {
  const { random, clock } = world;
  const commandId = newCommandId(world);
  const today = localDay(clock.now);
  const absent = pick(random, OFFICERS)!;
  const { agencyId, post, personId: absentId } = absent;
  const actor = { personId: asId<typeof absentId>('administrator'), agencyId: null };
  const known = await world.store.listSubstitutions(today);
  const open = pick(random, known);
  if (open !== undefined && random() < 0.4) {
    const { substitutionId } = open;
    return { name: 'endSubstitution', command: { commandId, actor, substitutionId } };
  }
  const again = open !== undefined && random() < 0.3 ? open : null;
  const substitute = pick(random, OFFICERS)!;
  const from = localDay(clock.now + below(random, 4) * DAY);
  const to = localDay(clock.now + (2 + below(random, 8)) * DAY);
  const who = again === null ? { absentId, agencyId, post } : againOf(again);
  const reason = 'nghỉ phép';
  const rest = { substituteId: substitute.personId, from, to, reason };
  return { name: 'addSubstitution', command: { commandId, actor, ...who, ...rest } };
}

type Known = Awaited<ReturnType<World['store']['listSubstitutions']>>[number];

function againOf({ absentId, agencyId, post }: Known) {
  return { absentId, agencyId, post };
}
