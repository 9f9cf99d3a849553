import type { ReceiveDossier } from '../model/command.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { DossierAnswer, ReceivedAnswer } from './answers.ts';
import { addInstance } from './dossierDraft.ts';
import { dossierVariable, newDossier } from './newDossier.ts';
import { finishDraft, openLoaded } from './planDossierCommand.ts';
import { planOccurrences } from './planOccurrences.ts';
import { prepareIntake, type Intake } from './prepareIntake.ts';
import type { Attempt } from './runAttempts.ts';
import { runCommand } from './runCommand.ts';
import type { Runtime } from './runtime.ts';

/** What the receipt in the store keeps: all but the secret, which follows from the dossier id. */
type StoredAnswer = Omit<ReceivedAnswer, 'trackingSecret'>;

/**
 * Receives a dossier: gives it code, promise and tracking secret, pins the version in force and
 * starts its process, in one commit.
 *
 * The code is that of the receiving agency, the day and the agency's running number of the day;
 * dossiers of one agency take turns, and the store refuses a number twice. Durable when it resolves
 * to `ok`.
 * Refuses: PROCEDURE_NOT_FOUND, PROCEDURE_IS_PART, NO_VERSION_IN_FORCE, PROCEDURE_SUSPENDED,
 * PROCEDURE_ABOLISHED, FILING_CLOSED, AGENCY_NOT_FOUND, PARTY_NOT_FOUND, PAPERS_MISSING,
 * CALENDAR_TOO_SHORT.
 */
export async function receiveDossier(
  runtime: Runtime,
  command: ReceiveDossier,
): Promise<Result<ReceivedAnswer, Refusal>> {
  const { commandId, actor, receivingAgencyId } = command;
  const head = { commandId, command: 'receiveDossier', personId: actor.personId };
  const received = await runtime.inTurn(`receive ${receivingAgencyId}`, () =>
    runCommand<StoredAnswer>(runtime, head, async () => {
      const intake = await prepareIntake(runtime, command);
      return intake.ok ? planIntake(runtime, command, intake.value) : intake;
    }),
  );
  if (!received.ok) return received;
  const trackingSecret = runtime.trackingSecret(received.value.dossierId);
  return accept({ ...received.value, trackingSecret });
}

async function planIntake(
  runtime: Runtime,
  command: ReceiveDossier,
  intake: Intake,
): Promise<Result<Attempt<StoredAnswer>, Refusal>> {
  const procedure = await runtime.store.findProcedure(command.procedureId);
  if (procedure === null) {
    return refuse({ code: 'PROCEDURE_NOT_FOUND', procedureId: command.procedureId });
  }
  if (procedure.isPart)
    return refuse({ code: 'PROCEDURE_IS_PART', procedureId: procedure.procedureId });
  const made = newDossier(runtime, command, { ...intake, procedure });
  if (!made.ok) return made;
  const dossier = made.value;
  const webhooks = await runtime.store.listWebhooks();
  const webhookIds = webhooks
    .filter(({ endedAt }) => endedAt === null)
    .map(({ webhookId }) => webhookId);
  const planned = planStart(runtime, command, { dossier, intake, webhookIds });
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

type Planning = {
  readonly dossier: Dossier;
  readonly intake: Intake;
  readonly webhookIds: readonly string[];
};

function planStart(
  runtime: Runtime,
  command: ReceiveDossier,
  { dossier, intake, webhookIds }: Planning,
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
  const planned = planOccurrences(
    loaded.draft,
    {
      instanceId,
      type: 'instance-started',
      event: { type: 'start', startId: null, variables },
      elementId: null,
      causeId: null,
      facts: { code: dossier.code },
    },
    loaded.context,
  );
  return planned.ok ? finishDraft(loaded) : planned;
}
