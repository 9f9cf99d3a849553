import { assert } from '../../model/assert.ts';
import type { RequestExtension } from '../../model/command.ts';
import type { Extension } from '../../model/extension.ts';
import type { Refusal } from '../../model/refusal.ts';
import { refuse, type Result } from '../../model/result.ts';
import type { DossierAnswer } from '../answers.ts';
import { loadDossier } from '../planDossierCommand.ts';
import { planNoted } from '../planNoted.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';
import { promiseUntil } from './promiseUntil.ts';
import { refuseRequest } from './refuseRequest.ts';

/**
 * Asks the head of the one-stop unit for a new promise, with the apology that the applicant will
 * read. The promise does not move before it is granted.
 *
 * Durable when it resolves to `ok`. Refuses: DOSSIER_NOT_FOUND, NOTHING_PROMISED,
 * EXTENSION_PENDING, EXTENSION_USED, EXTENSION_TOO_LATE, EXTENSION_DAY_INVALID, CALENDAR_TOO_SHORT.
 */
export function requestExtension(
  runtime: Runtime,
  command: RequestExtension,
): Promise<Result<DossierAnswer, Refusal>> {
  const { commandId, actor, dossierId, reason, until } = command;
  const head = { commandId, command: 'requestExtension', personId: actor.personId };
  return runCommand<DossierAnswer>(runtime, head, async () => {
    const loaded = await loadDossier(runtime, dossierId, actor);
    if (!loaded.ok) return loaded;
    const { situation, context } = loaded.value;
    const { dossier } = situation;
    const { at, calendar } = context;
    const rule = context.version.main.model.settings;
    const no = refuseRequest(dossier, { rule, at, calendar });
    if (no !== null) return refuse(no);
    const { promisedAt: promisedBefore } = dossier;
    assert(promisedBefore !== null, 'Expected a running clock to have a promise.');
    const promised = promiseUntil(until, promisedBefore, calendar);
    if (!promised.ok) return promised;
    const extension: Extension = {
      extensionId: context.newId(),
      reason,
      requestedAt: at,
      requestedBy: actor.personId,
      agencyId: actor.agencyId,
      promisedBefore,
      promisedAfter: promised.value,
      decision: null,
    };
    return planNoted(loaded.value, {
      type: 'extension-requested',
      facts: { reason, until },
      after: { extensions: [...dossier.extensions, extension] },
    });
  });
}
