import { SYSTEM } from '../model/command.ts';
import type { OutboxRecord } from '../model/records.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { DossierAnswer } from './answers.ts';
import type { ConnectorAnswer } from './connectors.ts';
import { putCall } from './dossierDraft.ts';
import { finishDraft, loadDossier, type LoadedDossier } from './planDossierCommand.ts';
import { planOccurrence, type Occurrence } from './planOccurrence.ts';
import { planOccurrences } from './planOccurrences.ts';
import { runAttempts, type Attempt } from './runAttempts.ts';
import type { Runtime } from './runtime.ts';

/** Calls of one row before a person has to look at it. */
const CALLS_MAX = 8;
const CALL_LIMIT_MS = 30_000;
const RETRY_FIRST_MS = 5_000;
const RETRY_MAX_MS = 15 * 60_000;

/** What became of a call. */
export type DeliveryOutcome = 'delivered' | 'retried' | 'failed' | 'gone' | 'postponed';

/**
 * Calls the connector of an outbox row and writes what it answered; at least once, always with the
 * row's id.
 *
 * A failed call is tried again after 5 s, 10 s, 20 s …, at most 15 min apart; after CALLS_MAX of
 * them the row is "failed" and waits for retryIncident. The answer and its consequences are one
 * commit.
 */
export async function deliverOutbox(runtime: Runtime, outboxId: string): Promise<DeliveryOutcome> {
  const call = await runtime.store.findOutbox(outboxId);
  if (call === null || call.status !== 'pending') return 'gone';
  const answer = await askConnector(runtime, call);
  const written = await runAttempts<DeliveryOutcome, DeliveryOutcome | Refusal>(
    runtime,
    async () => {
      const loaded = await loadDossier(runtime, call.dossierId, SYSTEM);
      if (!loaded.ok) return refuse('gone');
      const now = loaded.value.situation.outbox.find((row) => row.outboxId === outboxId);
      if (now === undefined || now.status !== 'pending') return refuse('gone');
      return answer.kind === 'failed'
        ? planFailure(loaded.value, now, answer.reason)
        : planAnswer(loaded.value, now, answer);
    },
  );
  if (written.ok) return written.value;
  if (typeof written.refusal === 'string') return written.refusal;
  const facts = { outboxId, refusal: written.refusal.code };
  runtime.log({ level: 'error', message: 'An answer could not be taken.', facts });
  return 'postponed';
}

async function askConnector(runtime: Runtime, call: OutboxRecord): Promise<ConnectorAnswer> {
  const connector = runtime.connectors[call.connector];
  if (connector === undefined) {
    return { kind: 'failed', reason: `No connector is named ${call.connector}.` };
  }
  const { outboxId: id, elementId, dossierId, attempts, variables } = call;
  const question = { id, connector: call.connector, elementId, dossierId, variables };
  try {
    return await withinLimit(connector({ ...question, attempt: attempts + 1 }));
  } catch (error) {
    // Whatever a connector throws is a failed call: it is tried again, and shown to a person in the
    // end.
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * A call that does not come back counts as failed; should it answer later, its receiver knows the
 * id.
 */
async function withinLimit(answer: Promise<ConnectorAnswer>): Promise<ConnectorAnswer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<ConnectorAnswer>((resolve) => {
    const reason = `No answer within ${CALL_LIMIT_MS} ms.`;
    timer = setTimeout(() => resolve({ kind: 'failed', reason }), CALL_LIMIT_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

type Planned = Result<Attempt<DeliveryOutcome>, Refusal>;

function planAnswer(
  loaded: LoadedDossier,
  call: OutboxRecord,
  answer: Exclude<ConnectorAnswer, { readonly kind: 'failed' }>,
): Planned {
  const { elementId, scopeId } = call;
  const event =
    answer.kind === 'answered'
      ? { type: 'complete' as const, elementId, scopeId, variables: answer.variables }
      : { type: 'error' as const, elementId, scopeId, errorCode: answer.errorCode };
  const occurrence = { ...occurrenceOf(call, 'connector-answered'), event };
  const planned = planOccurrences(loaded.draft, occurrence, loaded.context);
  if (!planned.ok) return planned;
  const attempts = call.attempts + 1;
  putCall(loaded.draft, { ...call, status: 'delivered', attempts, lastError: null });
  return withOutcome(finishDraft(loaded), 'delivered');
}

function planFailure(loaded: LoadedDossier, call: OutboxRecord, reason: string): Planned {
  const { draft, context } = loaded;
  const attempts = call.attempts + 1;
  const isLast = attempts >= CALLS_MAX;
  const occurrence = occurrenceOf(call, 'connector-failed');
  const facts = { reason, attempt: attempts };
  const planned = planOccurrence(draft, { ...occurrence, facts }, context);
  if (!planned.ok) return planned;
  const status = isLast ? 'failed' : 'pending';
  const waitMs = Math.min(RETRY_MAX_MS, RETRY_FIRST_MS * 2 ** (attempts - 1));
  const nextAttemptAt = context.at + waitMs;
  putCall(draft, { ...call, status, attempts, nextAttemptAt, lastError: reason });
  return withOutcome(finishDraft(loaded), isLast ? 'failed' : 'retried');
}

function withOutcome(
  finished: Result<Attempt<DossierAnswer>, Refusal>,
  answer: DeliveryOutcome,
): Planned {
  return finished.ok ? accept({ ...finished.value, answer }) : finished;
}

function occurrenceOf(call: OutboxRecord, type: Occurrence['type']): Occurrence {
  const { instanceId, elementId, outboxId, connector } = call;
  return { instanceId, type, event: null, elementId, causeId: outboxId, facts: { connector } };
}
