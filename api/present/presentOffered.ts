import { applicantForm } from '../../engine/form/applicantForm.ts';
import type { Form } from '../../engine/model/form.ts';
import type { ProcedureVersion } from '../../engine/model/procedure.ts';
import type { Agency } from '../../engine/model/agency.ts';
import type { ProcessModel } from '../../engine/model/process.ts';
import { resolveParties } from '../../engine/run/resolveParties.ts';
import type { OfferedRow, OfferedView } from '../contract/intake.ts';
import type { VersionModel } from '../model/versionModel.ts';
import type { ProcedureReading } from './presentProcedure.ts';

/** A procedure that takes online dossiers now. */
export type Offered = ProcedureReading & {
  readonly version: ProcedureVersion;
  readonly form: Form;
};

/** The reading as an offer; null when no online dossier is taken: see applicantForm. */
export function toOffered(reading: ProcedureReading): Offered | null {
  const { inForce, stopped, procedure } = reading;
  if (inForce === null || stopped !== null || procedure.isPart) return null;
  const form = applicantForm(inForce.forms);
  return form === null ? null : { ...reading, version: inForce, form };
}

/** One line of the list. */
export function presentOfferedRow(
  { procedure, version }: Offered,
  { main }: VersionModel,
): OfferedRow {
  const { procedureId, code, name, field } = procedure;
  const { promisedTerm, legalTerm } = main.settings;
  const atIntake = version.fees.filter(({ when }) => when === 'intake');
  const feeDong = atIntake.reduce((sum, { amountDong }) => sum + amountDong, 0);
  return { procedureId, code, name, field, term: promisedTerm ?? legalTerm, feeDong };
}

/** What an applicant must know, with the counters that can receive it. */
export function presentOffered(
  offered: Offered,
  model: VersionModel,
  agencies: readonly Agency[],
): OfferedView {
  const { papers, fees } = offered.version;
  const { form } = offered;
  const places = receivers(model.processes, agencies);
  return { ...presentOfferedRow(offered, model), papers, fees, form, places };
}

/** The counters of the authorities for which every role of the drawing has its agency. */
function receivers(
  models: readonly Pick<ProcessModel, 'nodes'>[],
  agencies: readonly Agency[],
): OfferedView['places'] {
  return agencies.flatMap((receiving) => {
    if (receiving.kind !== 'one-stop') return [];
    const competent = agencies.find(({ agencyId }) => agencyId === receiving.parentId);
    if (competent === undefined) return [];
    if (!resolveParties(models, { agencies, receiving, competent }).ok) return [];
    return [{ agencyId: receiving.agencyId, name: receiving.name }];
  });
}
