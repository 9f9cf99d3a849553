import type { AcceptPaperFile } from '../model/command.ts';
import type { Refusal } from '../model/refusal.ts';
import { refuse, type Result } from '../model/result.ts';
import type { DossierAnswer } from './answers.ts';
import { loadDossier } from './planDossierCommand.ts';
import { planNoted } from './planNoted.ts';
import { runCommand } from './runCommand.ts';
import type { Runtime } from './runtime.ts';

/**
 * Says that the papers have come to the agency that works on them; late ones stay late.
 *
 * Durable when it resolves to `ok`. Refuses: DOSSIER_NOT_FOUND, NO_PAPER_FILE, PAPER_FILE_ACCEPTED.
 */
export function acceptPaperFile(
  runtime: Runtime,
  { commandId, actor, dossierId }: AcceptPaperFile,
): Promise<Result<DossierAnswer, Refusal>> {
  const head = { commandId, command: 'acceptPaperFile', personId: actor.personId };
  return runCommand<DossierAnswer>(runtime, head, async () => {
    const loaded = await loadDossier(runtime, dossierId, actor);
    if (!loaded.ok) return loaded;
    const { paperFile } = loaded.value.situation.dossier;
    if (paperFile === null) return refuse({ code: 'NO_PAPER_FILE', dossierId });
    const { acceptedAt, acceptedBy: byPersonId } = paperFile;
    if (acceptedAt !== null) {
      return refuse({ code: 'PAPER_FILE_ACCEPTED', byPersonId, at: acceptedAt });
    }
    const accepted = { acceptedAt: loaded.value.context.at, acceptedBy: actor.personId };
    return planNoted(loaded.value, {
      type: 'paper-file-accepted',
      facts: {},
      after: { paperFile: { ...paperFile, ...accepted } },
    });
  });
}
