import type { AdministrativeUnits } from '../../engine/form/administrativeUnits.ts';
import sample from './sample.json' with { type: 'json' };

/**
 * The administrative units that addresses choose from, built in; the same in browser and server. A
 * sample of made-up places: an installation puts the list of its decision in the place of the file.
 */
export const UNITS: AdministrativeUnits = { ...sample, mark: 'sample' };
