import type { CommandBase } from '../../model/command.ts';
import type { HistoryEvent, HistoryType } from '../../model/history.ts';
import type { DossierId } from '../../model/ids.ts';
import type { Refusal } from '../../model/refusal.ts';
import { refuse, type Result } from '../../model/result.ts';
import type { DossierAnswer } from '../answers.ts';
import { finishDraft, loadDossier } from '../planDossierCommand.ts';
import { planOccurrence, type Occurrence } from '../planOccurrence.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';

/** One line about a note. */
export type NoteLine = {
  readonly name: string;
  readonly type: HistoryType;
  readonly noteId: string;
  readonly facts: Occurrence['facts'];
  /** Null: nothing of the history stands against it. */
  readonly refuse: ((history: readonly HistoryEvent[]) => Refusal | null) | null;
};

/** The way of the commands on notes: a line of the history of the main instance, and no step. */
export function noteCommand(
  runtime: Runtime,
  command: CommandBase & { readonly dossierId: DossierId },
  line: NoteLine,
): Promise<Result<DossierAnswer, Refusal>> {
  const { commandId, actor, dossierId } = command;
  const head = { commandId, command: line.name, personId: actor.personId };
  return runCommand<DossierAnswer>(runtime, head, async () => {
    const loaded = await loadDossier(runtime, dossierId, actor);
    if (!loaded.ok) return loaded;
    const { draft, context, situation } = loaded.value;
    if (line.refuse !== null) {
      const no = line.refuse(await runtime.store.listDossierHistory(dossierId));
      if (no !== null) return refuse(no);
    }
    const { instanceId } = situation.dossier;
    const { type, noteId: causeId, facts } = line;
    const noted = { instanceId, type, event: null, elementId: null, causeId, facts };
    const planned = planOccurrence(draft, noted, context);
    return planned.ok ? finishDraft(loaded.value) : planned;
  });
}
