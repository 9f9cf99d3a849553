import type { ProcedureVersion } from '../../model/procedure.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { LocalDate } from '../../model/time.ts';
import { localDay } from '../localDay.ts';
import type { ProcedureLife } from './procedureLife.ts';

/**
 * Why no dossier is received on this day for the version in force; null: one is. Pure.
 *
 * What is under way goes on, calls of the procedure by dossiers under way too: nobody asks here for
 * them. Refuses: PROCEDURE_SUSPENDED, PROCEDURE_ABOLISHED.
 */
export function refuseReceiving(
  { suspension, abolition }: ProcedureLife,
  { procedureId, versionId }: Pick<ProcedureVersion, 'procedureId' | 'versionId'>,
  today: LocalDate,
): Refusal | null {
  if (abolition !== null && (abolition.on ?? today) <= today) {
    const { on, legalBasis } = abolition;
    return { code: 'PROCEDURE_ABOLISHED', procedureId, on, basis: legalBasis?.text ?? '' };
  }
  if (suspension === null || suspension.versionId !== versionId) return null;
  const { at, reason } = suspension;
  return { code: 'PROCEDURE_SUSPENDED', procedureId, on: localDay(at), reason };
}
