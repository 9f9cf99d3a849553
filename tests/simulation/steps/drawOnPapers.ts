import { createHash } from 'node:crypto';
import type { DossierDocument } from '../../../engine/model/dossier.ts';
import { notesOf } from '../../../engine/model/dossierNote.ts';
import type { DossierSituation } from '../../../engine/store/store.ts';
import { below, pick } from '../../support/seededRandom.ts';
import { actorOf, type Officer } from '../people.ts';
import type { Request } from '../requests.ts';
import { newCommandId, type World } from '../world.ts';
import { officerOf, receiverActor } from './whoActs.ts';

/** Some bytes, few enough of them that files have the same now and then. */
export function someFile({ random }: World, what: string) {
  const bytes = new TextEncoder().encode(`${what} ${below(random, 30)}`);
  return {
    fileName: 'a.txt',
    mediaType: 'text/plain',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
  };
}

/** A document added to a dossier. */
export function aDocument(world: World, situation: DossierSituation): Request {
  const { dossierId } = situation.dossier;
  const head = { commandId: newCommandId(world), actor: receiverActor(situation), dossierId };
  const named = { taskId: null, title: 'Giấy tờ', ...someFile(world, 'document') };
  return { name: 'addDocument', command: { ...head, ...named } };
}

/** A document signed, mostly one that is not yet. */
export async function aSignature(
  world: World,
  situation: DossierSituation,
): Promise<Request | null> {
  const { dossier } = situation;
  const documents = await world.store.listDocuments(dossier.dossierId);
  const isLeft = ({ signature }: DossierDocument): boolean => signature === null;
  const unsigned = documents.filter(isLeft);
  const document = pick(
    world.random,
    unsigned.length > 0 && world.random() < 0.8 ? unsigned : documents,
  );
  if (document === undefined) return aDocument(world, situation);
  const leader = officerOf(world, situation, ({ post }) => post === 'authority-leader');
  return {
    name: 'signDocument',
    command: {
      commandId: newCommandId(world),
      actor: actorOf(leader),
      dossierId: dossier.dossierId,
      documentId: document.documentId,
      signature: {
        at: world.clock.now,
        post: 'authority-leader',
        reason: 'approve',
        certificateName: 'CHỨNG THƯ THỬ NGHIỆM',
        certificateSha256: '00',
        isTest: true,
      },
      ...someFile(world, `signed ${document.documentId}`),
    },
  };
}

/** A note of anybody who sees the dossier. */
export function aNote(world: World, situation: DossierSituation): Request {
  const actor = actorOf(officerOf(world, situation, () => true));
  const { dossierId } = situation.dossier;
  const text = `Ghi chú ${world.newId()}`;
  return { name: 'addNote', command: { commandId: newCommandId(world), actor, dossierId, text } };
}

/** A note struck out, mostly by its author, also by others, also once more. */
export async function aStrike(world: World, situation: DossierSituation): Promise<Request | null> {
  const { random } = world;
  const { dossierId } = situation.dossier;
  const note = pick(random, notesOf(await world.store.listDossierHistory(dossierId)));
  if (note === undefined) return aNote(world, situation);
  const author = ({ personId }: Officer): boolean => personId === note.personId;
  const officer = officerOf(world, situation, random() < 0.6 ? author : () => true);
  const head = { commandId: newCommandId(world), actor: actorOf(officer), dossierId };
  return { name: 'strikeNote', command: { ...head, noteId: note.noteId, reason: 'nhầm' } };
}
