import { applicantForm } from '../../engine/form/applicantForm.ts';
import type { Form } from '../../engine/model/form.ts';
import type { ProcedureVersion } from '../../engine/model/procedure.ts';
import type { Agency } from '../../engine/model/agency.ts';
import { defaultAuthority } from '../../engine/model/defaultAuthority.ts';
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
  const places = receivers(model, agencies);
  return { ...presentOfferedRow(offered, model), papers, fees, form, places };
}

/**
 * The counters for which authority and every role of the drawing are found. At a provincial one a
 * procedure of the communes has no authority before the applicant is known.
 */
function receivers(
  { main, processes }: VersionModel,
  agencies: readonly Agency[],
): OfferedView['places'] {
  return agencies.flatMap((receiving) => {
    if (receiving.kind !== 'one-stop') return [];
    const competent = defaultAuthority(main.settings, { receiving, agencies, address: '' });
    if (competent === null) return [];
    if (!resolveParties(processes, { agencies, receiving, competent }).ok) return [];
    const { agencyId, name, parentId, level } = receiving;
    const isOfAuthority = competent.agencyId === parentId || competent.level === level;
    return [{ agencyId, name, authorityName: competent.name, isOfAuthority }];
  });
}
