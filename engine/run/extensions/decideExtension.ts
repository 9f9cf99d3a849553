import { extendClock } from '../../calendar/extendClock.ts';
import type { WorkingCalendar } from '../../calendar/workingCalendar.ts';
import type { Actor, DecideExtension } from '../../model/command.ts';
import type { Clock } from '../../model/clock.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { Extension } from '../../model/extension.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { DossierAnswer } from '../answers.ts';
import { localDay } from '../localDay.ts';
import { loadDossier } from '../planDossierCommand.ts';
import { planNoted } from '../planNoted.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';

/**
 * Grants an extension, which moves the promise, or refuses it.
 *
 * Who asked does not decide, and nothing is granted once the promise has passed or changed: what is
 * late stays late. Durable when it resolves to `ok`. Refuses: DOSSIER_NOT_FOUND,
 * EXTENSION_NOT_FOUND, EXTENSION_DECIDED, OWN_EXTENSION, EXTENSION_OUTDATED, CALENDAR_TOO_SHORT.
 */
export function decideExtension(
  runtime: Runtime,
  command: DecideExtension,
): Promise<Result<DossierAnswer, Refusal>> {
  const { commandId, actor, dossierId, extensionId, isGranted, note } = command;
  const head = { commandId, command: 'decideExtension', personId: actor.personId };
  return runCommand<DossierAnswer>(runtime, head, async () => {
    const loaded = await loadDossier(runtime, dossierId, actor);
    if (!loaded.ok) return loaded;
    const { situation, context } = loaded.value;
    const { dossier } = situation;
    const { at, calendar } = context;
    const found = findUndecided(dossier, extensionId, actor);
    if (!found.ok) return found;
    const extended = isGranted ? grant(dossier, found.value, { at, calendar }) : accept(null);
    if (!extended.ok) return extended;
    const decision = { isGranted, at, personId: actor.personId, note };
    const extensions = dossier.extensions.map((it) =>
      it.extensionId === extensionId ? { ...it, decision } : it,
    );
    const clock = extended.value === null ? {} : { clock: extended.value };
    return planNoted(loaded.value, {
      type: isGranted ? 'extension-granted' : 'extension-refused',
      facts: { note, until: localDay(found.value.promisedAfter) },
      after: { extensions, ...clock },
    });
  });
}

function findUndecided(
  { extensions }: Dossier,
  extensionId: string,
  { personId }: Actor,
): Result<Extension, Refusal> {
  const found = extensions.find((it) => it.extensionId === extensionId);
  if (found === undefined) return refuse({ code: 'EXTENSION_NOT_FOUND', extensionId });
  if (found.decision !== null) {
    const { personId: byPersonId, at } = found.decision;
    return refuse({ code: 'EXTENSION_DECIDED', extensionId, byPersonId, at });
  }
  if (found.requestedBy === personId) return refuse({ code: 'OWN_EXTENSION', extensionId });
  return accept(found);
}

type Moment = { readonly at: number; readonly calendar: WorkingCalendar };

function grant(
  { clock, finishedAt }: Dossier,
  { extensionId, promisedBefore, promisedAfter }: Extension,
  { at, calendar }: Moment,
): Result<Clock, Refusal> {
  const isSame = finishedAt === null && clock !== null && clock.dueAt === promisedBefore;
  if (!isSame || at > promisedBefore) return refuse({ code: 'EXTENSION_OUTDATED', extensionId });
  return extendClock(clock, promisedAfter, calendar);
}
