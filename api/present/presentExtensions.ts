import { refuseRequest } from '../../engine/run/extensions/refuseRequest.ts';
import { isDecisionSigned } from '../../engine/run/isDecisionSigned.ts';
import type { Dossier } from '../../engine/model/dossier.ts';
import type { Extension } from '../../engine/model/extension.ts';
import type { Refusal } from '../../engine/model/refusal.ts';
import type { DossierView } from '../contract/dossiers.ts';
import type { ExtensionView } from '../contract/extensions.ts';
import type { Allowed } from '../contract/primitives.ts';
import { refusedByPlace, type DossierAction } from '../policy/dossierActions.ts';
import { textOf } from '../texts/fillText.ts';
import { toMoment, toReadable } from './moment.ts';
import type { DossierReading } from './dossierReading.ts';
import type { TaskSetting } from './presentTask.ts';

/** The apologies of a dossier with what was decided, in order. */
export function presentExtensions(
  extensions: readonly Extension[],
  { directory }: Pick<TaskSetting, 'directory'>,
): readonly ExtensionView[] {
  return extensions.map(({ decision, ...it }) => ({
    extensionId: it.extensionId,
    reason: it.reason,
    requestedAt: toMoment(it.requestedAt),
    requestedBy: directory.personName(it.requestedBy),
    agencyName: directory.agencyName(it.agencyId),
    promisedBefore: toMoment(it.promisedBefore),
    promisedAfter: toMoment(it.promisedAfter),
    decision: decision && {
      isGranted: decision.isGranted,
      at: toMoment(decision.at),
      personName: directory.personName(decision.personId),
      note: decision.note,
    },
  }));
}

type Actions = Pick<DossierView['allowed'], DossierAction>;

/** What this person may do with the dossier as a whole now, and else why not. */
export function presentDossierActions(reading: DossierReading, setting: TaskSetting): Actions {
  const allowed = (action: DossierAction, no: Refusal | null): Allowed => {
    const reason = refusedByPlace(action, setting.person, reading.situation.dossier);
    if (reason !== null) return { reason: textOf('reasons', reason) };
    return no === null || { reason: wordsOf(no) };
  };
  const end = refuseEnd(reading);
  return {
    requestExtension: allowed('requestExtension', refuseAsking(reading, setting)),
    decideExtension: allowed('decideExtension', refuseDeciding(reading, setting)),
    withdraw: allowed('withdraw', end),
    stop: allowed('stop', end),
    acceptPaper: allowed('acceptPaper', refuseAccepting(reading.situation.dossier)),
    collect: allowed('collect', null),
  };
}

function refuseAsking({ situation, model }: DossierReading, setting: TaskSetting): Refusal | null {
  const { now: at, calendar } = setting;
  const rule = model.main.settings;
  return refuseRequest(situation.dossier, { rule, at, calendar });
}

function refuseDeciding({ situation }: DossierReading, { person }: TaskSetting): Refusal | null {
  const pending = situation.dossier.extensions.find(({ decision }) => decision === null);
  if (pending === undefined) return { code: 'EXTENSION_NOT_FOUND', extensionId: '' };
  const { extensionId, requestedBy } = pending;
  return requestedBy === person.personId ? { code: 'OWN_EXTENSION', extensionId } : null;
}

function refuseAccepting({ dossierId, paperFile }: Dossier): Refusal | null {
  const isOnItsWay = paperFile !== null && paperFile.acceptedAt === null;
  return isOnItsWay ? null : { code: 'NO_PAPER_FILE', dossierId };
}

function refuseEnd({ situation, history, model }: DossierReading): Refusal | null {
  const { dossierId, finishedAt } = situation.dossier;
  const ground = { models: model.processes, nodes: model.nodes };
  if (isDecisionSigned(situation, history, [ground])) return { code: 'DECISION_SIGNED', dossierId };
  return finishedAt === null ? null : { code: 'INSTANCE_ENDED' };
}

function wordsOf(refusal: Refusal) {
  const at = 'at' in refusal ? { at: toReadable(refusal.at) } : {};
  return textOf('refusals', refusal.code, { ...refusal, ...at });
}
