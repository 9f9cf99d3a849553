import type { Variables } from '../model/json.ts';
import type { Instant } from '../model/time.ts';
import type { AdministrativeUnits } from './administrativeUnits.ts';

/**
 * What a form is filled in: the dossier's variables so far, the moment, and the units that exist;
 * without a list of units their codes are taken as they are.
 */
export type FormSetting = {
  readonly known: Variables;
  readonly at: Instant;
  readonly units: AdministrativeUnits | null;
};
