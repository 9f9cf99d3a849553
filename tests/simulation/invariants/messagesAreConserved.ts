import { PAYMENT_MESSAGE } from '../../../engine/model/payment.ts';
import type { EventWait } from '../../../engine/model/records.ts';
import type { SeenDossier } from '../look.ts';
import type { Invariant, StepFacts } from './invariant.ts';

/**
 * X2, beside the numbered ones: a message is taken once. What came from outside and what elements
 * sent is what was received, started a partner, or is still kept; and nobody takes a message of
 * another name or with another key than the one waited for.
 */
export function messagesAreConserved(): Invariant {
  const delivered = new Map<string, number>();
  const waits = new Map<string, EventWait>();
  const received: { readonly waitId: string; readonly key: string | null }[] = [];
  return {
    name: 'X2 messages are conserved',
    onStep: ({ commits, exchanges }) => {
      for (const { change, outcome } of commits) {
        if (outcome !== 'committed') continue;
        const paid = paidWaits(change, waits);
        for (const wait of change.waits) waits.set(wait.waitId, wait);
        if (paid > 0) count(delivered, change.history[0]?.dossierId, paid);
        if (change.receipt?.command !== 'deliverMessage') continue;
        const { dossierId } = change.receipt.answer as { readonly dossierId: string };
        count(delivered, dossierId, 1);
        received.push(...takenBy(change, exchanges));
      }
      return [];
    },
    onDossier: (seen) => {
      const found = received.splice(0).flatMap(({ waitId, key }) => {
        const awaited = waits.get(waitId)?.correlationValue ?? null;
        const fits = key === null || awaited === null || key === awaited;
        return fits ? [] : [`${waitId} took a message for ${key}`];
      });
      for (const wait of seen.situation.waits) waits.set(wait.waitId, wait);
      const { dossierId } = seen.situation.dossier;
      const { came, went } = countMessages(seen);
      const all = came + (delivered.get(dossierId) ?? 0);
      return all === went
        ? found
        : [...found, `${dossierId}: ${all} messages, ${went} accounted for`];
    },
  };
}

/** Waits that a payment ended in that commit: its message comes from no element and no command. */
function paidWaits(
  { history, payments }: StepFacts['commits'][number]['change'],
  waits: ReadonlyMap<string, EventWait>,
): number {
  if (payments.length === 0) return 0;
  return history.filter(
    ({ type, causeId }) =>
      type === 'message-received' && waits.get(causeId ?? '')?.eventName === PAYMENT_MESSAGE,
  ).length;
}

function count(counts: Map<string, number>, of: string | undefined, by: number): void {
  if (of !== undefined) counts.set(of, (counts.get(of) ?? 0) + by);
}

/** Waits that a message from outside went to, with the key it had. */
function takenBy(
  { history, receipt }: StepFacts['commits'][number]['change'],
  exchanges: StepFacts['exchanges'],
) {
  const sent = exchanges.find(({ request }) => request.command.commandId === receipt?.commandId);
  if (sent?.request.name !== 'deliverMessage') return [];
  const key = sent.request.command.correlationValue;
  const [first] = history.filter(({ type }) => type === 'message-received');
  return first?.causeId ? [{ waitId: first.causeId, key }] : [];
}

function countMessages({ instances, situation }: SeenDossier) {
  const lines = instances.flatMap(({ history }) => history);
  const came = lines.flatMap(({ trace }) => trace).filter(({ type }) => type === 'message-sent');
  const taken = lines.filter(
    ({ type, facts }) =>
      type === 'message-received' || (type === 'instance-started' && 'message' in facts),
  );
  return { came: came.length, went: taken.length + situation.messages.length };
}
