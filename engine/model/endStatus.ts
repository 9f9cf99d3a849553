import type { DossierStatus } from './dossier.ts';
import type { InstanceFacts } from './instance.ts';

/** National status of a dossier that is over: what the end event says, else by its outcome. */
export function endStatus({
  nationalStatus,
  outcome,
  status,
}: Pick<InstanceFacts, 'nationalStatus' | 'outcome' | 'status'>): DossierStatus {
  if (isStatus(nationalStatus)) return nationalStatus;
  if (outcome === 'withdrawn') return 7;
  return outcome === 'stopped' || status === 'failed' ? 8 : 9;
}

function isStatus(value: number | null): value is DossierStatus {
  return value !== null && Number.isInteger(value) && value >= 1 && value <= 10;
}
