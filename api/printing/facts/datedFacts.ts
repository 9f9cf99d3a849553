import type { Result } from '../../../engine/model/result.ts';
import type { Instant } from '../../../engine/model/time.ts';
import type { PrintedFacts } from '../printedFacts.ts';
import type { FormReason } from '../printedForm.ts';

/** Facts of a form and the moment from which it is made out, or why it is not for the dossier. */
export type DatedFacts = Result<{ readonly at: Instant; readonly facts: PrintedFacts }, FormReason>;
