import { formatInstant } from '../calendar/formatInstant.ts';
import type { Variables } from '../model/json.ts';
import type { Instant } from '../model/time.ts';

/** Made up: a dossier in a test has no number of its own. */
const DOSSIER_CODE = 'H99.01.01-260101-0001';

/** What every instance knows of its dossier, for one received at the counter at that moment. */
export function dossierVariables(receivedAt: Instant): Variables {
  return {
    dossier: { code: DOSSIER_CODE, receivedAt: formatInstant(receivedAt), channel: 'counter' },
  };
}
