import type { SendSupplement, SubmissionTracking } from '../../api/contract/intake.ts';
import { correctableKeys } from '../../engine/form/correctableKeys.ts';
import { checkForm, toVariables, type FieldErrors, type FormValues } from '../form/formValues.ts';
import type { PaperGiven } from './submitDraft.ts';

/** What an applicant has entered for a supplement; plain JSON, so that it survives a reload. */
export type SupplementDraft = {
  /** Only answers that were touched. */
  readonly values: FormValues;
  readonly papers: { readonly [paperKey: string]: PaperGiven };
  readonly text: string;
};

/** Nothing entered yet. */
export const EMPTY_SUPPLEMENT: SupplementDraft = { values: {}, papers: {}, text: '' };

type Correction = NonNullable<SubmissionTracking['correction']>;

/** The fields that may be corrected. */
export function openFields({ form, asked, answers }: Correction, at: number): ReadonlySet<string> {
  return correctableKeys(form, { before: answers, asked, at });
}

/** What is not right yet of the answers that may be corrected. */
export function findWrong(
  correction: Correction | null,
  { values }: SupplementDraft,
  at: number,
): FieldErrors {
  if (correction === null) return {};
  const { form, answers } = correction;
  const open = openFields(correction, at);
  const faults = checkForm(form, { ...answers, ...values }, { known: {}, at });
  const own = Object.entries(faults).filter(([path]) => open.has(path.replace(/\[.*$/u, '')));
  return Object.fromEntries(own);
}

/** What is sent; null where nothing was entered. */
export function toSupplement(
  correction: Correction | null,
  { values, papers, text }: SupplementDraft,
  at: number,
): Omit<SendSupplement, 'number' | 'secret'> | null {
  const given = Object.entries(papers)
    .filter(([, { files }]) => files.length > 0)
    .map(([paperKey, { files }]) => ({
      paperKey,
      source: 'file' as const,
      uploadIds: files.map(({ uploadId }) => uploadId),
    }));
  const isTouched = Object.keys(values).length > 0;
  if (given.length === 0 && text.trim() === '' && !isTouched) return null;
  const variables = correction && isTouched ? correctedValues(correction, values, at) : {};
  return { papers: given, text: text.trim(), variables };
}

function correctedValues(correction: Correction, values: FormValues, at: number): FormValues {
  const { form, answers } = correction;
  const open = openFields(correction, at);
  const all = toVariables(form, { ...answers, ...values }, { known: {}, at });
  return Object.fromEntries(Object.entries(all).filter(([key]) => open.has(key)));
}
