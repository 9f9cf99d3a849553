import type { AnswersCorrected } from '../model/answersCorrected.ts';
import type { Actor, ReceiveDossier } from '../model/command.ts';
import type { Dossier, DossierDocument, IssuedResult } from '../model/dossier.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { Upload } from '../model/submission.ts';
import type { Instant } from '../model/time.ts';
import type { DossierAnswer, ReceivedAnswer } from './answers.ts';
import { addInstance } from './dossierDraft.ts';
import { findReusedResults } from './findReusedResults.ts';
import { dossierVariable, newDossier } from './newDossier.ts';
import { sessionOf } from './mobile/sessionOf.ts';
import { noteDocument } from './noteDocument.ts';
import { finishDraft, openLoaded, type LoadedDossier } from './planDossierCommand.ts';
import { planOccurrence } from './planOccurrence.ts';
import { planOccurrences } from './planOccurrences.ts';
import { prepareIntake, type Intake } from './prepareIntake.ts';
import type { Attempt } from './runAttempts.ts';
import type { Runtime } from './runtime.ts';

/** What the receipt in the store keeps: all but the secret, which follows from the dossier id. */
export type StoredAnswer = Omit<ReceivedAnswer, 'trackingSecret'>;

/**
 * Files that came in with the dossier, the number under which they were handed in, and answers that
 * were corrected since.
 */
export type CameIn = {
  readonly number: string;
  readonly corrected: AnswersCorrected | null;
  readonly files: readonly (Upload & { readonly title: string })[];
};

/**
 * Plans the receipt of a dossier: code, promise, start of its process, and its first documents.
 * Refuses as receiveDossier says.
 */
export async function planReceived(
  runtime: Runtime,
  command: ReceiveDossier,
  cameIn: CameIn | null = null,
): Promise<Result<Attempt<StoredAnswer>, Refusal>> {
  const intake = await prepareIntake(runtime, command);
  if (!intake.ok) return intake;
  const procedure = await runtime.store.findProcedure(command.procedureId);
  if (procedure === null) {
    return refuse({ code: 'PROCEDURE_NOT_FOUND', procedureId: command.procedureId });
  }
  if (procedure.isPart)
    return refuse({ code: 'PROCEDURE_IS_PART', procedureId: procedure.procedureId });
  const session = await sessionOf(runtime, command);
  if (!session.ok) return session;
  const reused = await findReusedResults(runtime.store, command);
  if (!reused.ok) return reused;
  const made = newDossier(runtime, command, {
    ...intake.value,
    procedure,
    session: session.value,
  });
  if (!made.ok) return made;
  const dossier = made.value;
  const webhooks = await runtime.store.listWebhooks();
  const webhookIds = webhooks
    .filter(({ endedAt }) => endedAt === null)
    .map(({ webhookId }) => webhookId);
  const brought = [
    ...uploadedOf(cameIn),
    ...reused.value.map((result) => toReused(result, intake.value.at, command.actor)),
  ];
  const starting = { dossier, intake: intake.value, cameIn, brought, webhookIds };
  const planned = planStart(runtime, command, starting);
  if (!planned.ok) return planned;
  const { dossierId, dossierRevision } = planned.value.answer;
  const answer: StoredAnswer = {
    dossierId,
    dossierRevision,
    code: dossier.code,
    instanceId: dossier.instanceId,
    promisedAt: dossier.promisedAt,
  };
  return accept({ ...planned.value, answer });
}

type Starting = {
  readonly dossier: Dossier;
  readonly intake: Intake;
  readonly cameIn: CameIn | null;
  readonly brought: readonly Brought[];
  readonly webhookIds: readonly string[];
};

function planStart(
  runtime: Runtime,
  command: ReceiveDossier,
  { dossier, intake, cameIn, brought, webhookIds }: Starting,
): Result<Attempt<DossierAnswer>, Refusal> {
  const situation = {
    dossier,
    instances: [],
    tasks: [],
    timers: [],
    waits: [],
    messages: [],
    outbox: [],
    doneTasks: [],
    watcherIds: [],
    reminders: [],
    webhookIds,
  };
  const { version, parties, at } = intake;
  const loaded = openLoaded(runtime, situation, { actor: command.actor, at, bound: intake });
  const { instanceId, dossierId, versionId } = dossier;
  addInstance(loaded.draft, version.main, { instanceId, dossierId, versionId, parties });
  const variables = { ...command.variables, dossier: dossierVariable(dossier) };
  const submitted = cameIn === null ? {} : { submission: cameIn.number };
  const planned = planOccurrences(
    loaded.draft,
    {
      instanceId,
      type: 'instance-started',
      event: { type: 'start', startId: null, variables },
      elementId: null,
      causeId: null,
      facts: { code: dossier.code, ...submitted },
    },
    loaded.context,
  );
  if (!planned.ok) return planned;
  const noted = noteCorrected(loaded, cameIn?.corrected ?? null);
  return noted.ok ? planDocuments(runtime, loaded, brought) : noted;
}

/** So that who reads the history finds there what stood before. */
function noteCorrected(
  { draft, context, situation }: LoadedDossier,
  corrected: AnswersCorrected | null,
): Result<unknown, Refusal> {
  if (corrected === null) return accept(null);
  const { instanceId } = situation.dossier;
  const plain = { event: null, elementId: null, causeId: null, facts: corrected };
  return planOccurrence(draft, { instanceId, type: 'answers-corrected', ...plain }, context);
}

/** A document that is there from the start; its bytes are in the store. */
type Brought = Omit<DossierDocument, 'documentId' | 'dossierId'>;

function uploadedOf(cameIn: CameIn | null): readonly Brought[] {
  const files = cameIn?.files ?? [];
  return files.map(({ title, fileName, mediaType, sizeBytes, sha256, uploadedAt }) => ({
    title,
    fileName,
    mediaType,
    sizeBytes,
    sha256,
    uploadedAt,
    taskId: null,
    uploadedBy: null,
    signature: null,
    reusedFrom: null,
  }));
}

function toReused(
  { document, dossierCode }: IssuedResult,
  uploadedAt: Instant,
  { personId }: Actor,
): Brought {
  const { documentId, dossierId: _dossierId, ...file } = document;
  const reusedFrom = { documentId, dossierCode };
  return { ...file, taskId: null, uploadedAt, uploadedBy: personId, reusedFrom };
}

function planDocuments(
  runtime: Runtime,
  loaded: LoadedDossier,
  brought: readonly Brought[],
): Result<Attempt<DossierAnswer>, Refusal> {
  const { dossierId } = loaded.situation.dossier;
  const documents: DossierDocument[] = [];
  for (const file of brought) {
    const document = { ...file, documentId: runtime.newId(), dossierId };
    const noted = noteDocument(loaded, document);
    if (!noted.ok) return noted;
    documents.push(document);
  }
  const finished = finishDraft(loaded);
  if (!finished.ok) return finished;
  const { change } = finished.value;
  return accept({ ...finished.value, change: { ...change, documents } });
}
