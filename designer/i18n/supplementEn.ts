import type { supplementVi } from './supplementVi.ts';

/** English texts of the page on which an applicant sends a supplement. */
export const supplementEn = {
  title: 'Send the supplement to {{number}}',
  skip: 'To the main content',
  back: 'Back to tracking',
  over: 'No supplement is awaited for this submission any more.',
  asked: 'What the office asks for',
  due: 'Send it before {{at}}. It is sent once, so look it over first.',
  answers: 'Answers to correct',
  answersHint: 'Only what the office asks for can be changed. What stood before is kept.',
  papers: 'Papers',
  papersHint:
    'Choose files only for papers to be replaced: they take the place of those before. PDF, PNG ' +
    'or JPEG pictures, DOCX, XLSX, at most 20 MB each.',
  had: '{{count}} files handed in',
  words: 'Words to the officer (if any)',
  send: 'Send the supplement',
  nothing: 'Correct an answer, choose a file or write some words.',
} satisfies typeof supplementVi;
