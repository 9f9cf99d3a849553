import type { BilingualText } from '../../model/form.ts';

/** The title of what an applicant fills in online. */
export const APPLICANT_TITLE: BilingualText = {
  vi: 'Tờ khai của người nộp hồ sơ',
  en: 'What the applicant declares',
};
