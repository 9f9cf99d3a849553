import type { Dossier } from '../../engine/model/dossier.ts';
import type { DossierRow } from '../contract/dossiers.ts';
import { dossierTiming } from './dossierTiming.ts';
import { toMoment, toMomentOrNull } from './moment.ts';
import type { TaskSetting } from './presentTask.ts';

const OUTCOMES = ['granted', 'refused', 'withdrawn', 'stopped'] as const;

/** One line of the list of dossiers. */
export function presentDossierRow(
  dossier: Dossier,
  holderName: string | null,
  { calendar, now }: Pick<TaskSetting, 'calendar' | 'now'>,
): DossierRow {
  const { timeliness, remainingMinutes } = dossierTiming(dossier, now, calendar);
  return {
    dossierId: dossier.dossierId,
    code: dossier.code,
    procedureName: dossier.procedureName,
    applicantName: dossier.applicant.name,
    status: dossier.status,
    outcome: outcomeOf(dossier),
    receivedAt: toMoment(dossier.receivedAt),
    promisedAt: toMomentOrNull(dossier.promisedAt),
    finishedAt: toMomentOrNull(dossier.finishedAt),
    timeliness,
    remainingMinutes,
    holderName,
  };
}

/** The outcome in the words of the contract. */
export function outcomeOf(dossier: Dossier): DossierRow['outcome'] {
  return OUTCOMES.find((outcome) => outcome === dossier.outcome) ?? null;
}
