import { emptyChange } from '../model/change.ts';
import { SYSTEM } from '../model/command.ts';
import { asId, type CommandId } from '../model/ids.ts';
import type { EventWait, ThrownSignal } from '../model/records.ts';
import type { Refusal } from '../model/refusal.ts';
import { refuse, type Result } from '../model/result.ts';
import type { DossierAnswer } from './answers.ts';
import { finishDraft, loadDossier } from './planDossierCommand.ts';
import { planOccurrences, signalOccurrence } from './planOccurrences.ts';
import { runCommand } from './runCommand.ts';
import type { Runtime } from './runtime.ts';

/** Waits looked at in one go. */
const WAITS_MAX = 200;

/** What became of a signal: everybody has had it, or some could not take it now. */
export type SignalOutcome = 'delivered' | 'postponed';

/**
 * Brings a thrown signal to every other dossier that waited for it at its moment, then forgets it.
 *
 * Each delivery is a command of its own, and its id is made of the signal's and the wait's: however
 * often the program stops in between, everybody gets it once. Another dossier learns the name of
 * the signal and nothing else: neither who threw it nor with which variables. Durable when it
 * resolves.
 */
export async function deliverSignal(
  runtime: Runtime,
  signal: ThrownSignal,
): Promise<SignalOutcome> {
  let outcome: SignalOutcome = 'delivered';
  let after: string | null = null;
  for (;;) {
    const waits: readonly EventWait[] = await runtime.store.listSignalWaits(
      signal,
      after,
      WAITS_MAX,
    );
    for (const wait of waits) {
      const given = await giveTo(runtime, signal, wait);
      if (given.ok || isGone(given.refusal)) continue;
      outcome = 'postponed';
      const facts = { signalId: signal.signalId, refusal: given.refusal.code };
      runtime.log({ level: 'error', message: 'A signal could not be taken.', facts });
    }
    after = waits.at(-1)?.waitId ?? null;
    if (waits.length < WAITS_MAX) break;
  }
  if (outcome === 'delivered') {
    // Somebody else may have forgotten it already: then there is nothing left to do.
    await runtime.store.commit({ ...emptyChange(), removedSignalIds: [signal.signalId] });
  }
  return outcome;
}

function giveTo(
  runtime: Runtime,
  signal: ThrownSignal,
  wait: EventWait,
): Promise<Result<DossierAnswer, Refusal>> {
  const { instanceId, waitId, dossierId, elementId } = wait;
  const commandId = asId<CommandId>(`signal ${signal.signalId} ${waitId}`);
  const head = { commandId, command: 'deliverSignal', personId: null };
  return runCommand<DossierAnswer>(runtime, head, async () => {
    const opened = await loadDossier(runtime, dossierId, SYSTEM);
    if (!opened.ok) return opened;
    // After the moment of the throw: what begins to wait because of the signal did not wait then.
    const at = Math.max(opened.value.context.at, signal.thrownAt + 1);
    const loaded = { ...opened.value, context: { ...opened.value.context, at } };
    const isWaiting = loaded.draft.instances.get(instanceId)?.waiting.waits.has(waitId);
    if (isWaiting !== true) return refuse({ code: 'EVENT_NOT_EXPECTED', elementId });
    const planned = planOccurrences(loaded.draft, signalOccurrence(wait, {}), loaded.context);
    return planned.ok ? finishDraft(loaded) : planned;
  });
}

/** Something else has ended the wait since: there is nobody any more to give it to. */
function isGone({ code }: Refusal): boolean {
  return code === 'EVENT_NOT_EXPECTED' || code === 'INSTANCE_ENDED';
}
