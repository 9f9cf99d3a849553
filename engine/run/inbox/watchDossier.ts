import { emptyChange } from '../../model/change.ts';
import type { WatchDossier } from '../../model/command.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { WatchAnswer } from '../answers.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';

/**
 * Marks a dossier as watched by a person, or takes the mark away; doing it again changes nothing
 * but the moment.
 *
 * Durable when it resolves to `ok`. Refuses: DOSSIER_NOT_FOUND.
 */
export function watchDossier(
  runtime: Runtime,
  { commandId, actor, personId, dossierId, isWatched }: WatchDossier,
): Promise<Result<WatchAnswer, Refusal>> {
  const head = { commandId, command: 'watchDossier', personId: actor.personId };
  return runCommand<WatchAnswer>(runtime, head, async () => {
    const dossier = await runtime.store.findDossier(dossierId);
    if (dossier === null) return refuse({ code: 'DOSSIER_NOT_FOUND', dossierId });
    const watch = { personId, dossierId, since: runtime.now() };
    const written = isWatched ? { watches: [watch] } : { removedWatches: [watch] };
    return accept({
      change: { ...emptyChange(), ...written },
      answer: { dossierId, isWatched },
      events: [],
    });
  });
}
