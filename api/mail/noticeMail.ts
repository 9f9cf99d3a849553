import type { Notice, NoticeFacts } from '../../engine/model/notice.ts';
import { toReadable } from '../present/moment.ts';
import { fillText, textOf } from '../texts/fillText.ts';
import { noticesEn } from '../texts/noticesEn.ts';
import { moneyWords } from '../texts/moneyWords.ts';
import { noticesVi } from '../texts/noticesVi.ts';

/** The words of a message; plain text. */
export type MailWords = { readonly subject: string; readonly text: string };

/**
 * A notice in words, Vietnamese first, English below; the subject is Vietnamese.
 *
 * Names neither the applicant nor the tracking secret: whoever reads somebody else's mail learns
 * only what is on the envelope of the dossier. The link is left out where the address of the
 * program is not known.
 */
export function noticeMail(notice: Notice, publicUrl: string | null): MailWords {
  return {
    subject: fillText(noticesVi.subjects[notice.kind], factsOf(notice, 'vi')),
    text: [
      ...linesOf(notice, publicUrl, 'vi'),
      '',
      '---',
      '',
      ...linesOf(notice, publicUrl, 'en'),
      '',
    ].join('\n'),
  };
}

type Language = 'vi' | 'en';

function linesOf(notice: Notice, publicUrl: string | null, language: Language): readonly string[] {
  const { lines, bodies } = language === 'vi' ? noticesVi : noticesEn;
  const { kind, submissionId } = notice;
  const chosen = [
    bodies[kind],
    '',
    ...(submissionId === null ? dossierLines(notice, lines) : submissionLines(notice, lines)),
    '',
    ...trackingLines(notice, publicUrl, lines),
    lines.automatic,
  ];
  const facts = { ...factsOf(notice, language), trackingUrl: trackingUrl(notice, publicUrl) };
  return chosen.map((line) => fillText(line, facts));
}

type Lines = typeof noticesVi.lines | typeof noticesEn.lines;

function dossierLines(notice: Notice, lines: Lines): readonly string[] {
  const { reason, submissionNumber, paid } = notice.facts;
  return [
    lines.code,
    ...(submissionNumber === undefined ? [] : [lines.submitted]),
    lines.procedure,
    ...(reason === null ? [] : [lines.reason]),
    ...(paid === undefined ? [] : [lines.amount]),
    ...(paid?.reference ? [lines.reference] : []),
    ...(isPromised(notice) ? [lines.promise] : []),
  ];
}

function submissionLines({ kind, facts }: Notice, lines: Lines): readonly string[] {
  const isAsked = kind === 'submission-asked';
  const isAwaited = facts.answerBy !== undefined && facts.answerBy !== null;
  return [
    lines.number,
    lines.procedure,
    ...(facts.reason === null ? [] : [isAsked ? lines.asked : lines.reason]),
    ...correctionLines(facts, lines),
    ...(isAwaited ? [isAsked ? lines.supplementBefore : lines.checkedBefore] : []),
  ];
}

function correctionLines({ toCorrect }: NoticeFacts, lines: Lines): readonly string[] {
  if (toCorrect === undefined) return [];
  return [toCorrect === 'all' ? lines.toCorrectAll : lines.toCorrect];
}

function trackingLines(
  { submissionId, facts }: Notice,
  publicUrl: string | null,
  lines: Lines,
): readonly string[] {
  const isOnline = submissionId !== null || facts.submissionNumber !== undefined;
  if (publicUrl === null) return [isOnline ? lines.trackingOnlineUnknown : lines.trackingUnknown];
  return [isOnline ? lines.trackingOnline : lines.tracking, '{trackingUrl}'];
}

/** While something is asked for the clock stands still, and at the end nothing is promised. */
function isPromised({ kind, facts }: Notice): boolean {
  return facts.promisedAt !== null && (kind === 'received' || kind === 'extended');
}

function factsOf({ facts }: Notice, language: Language) {
  const { promisedAt, status, answerBy = null, paid, toCorrect = [] } = facts;
  return {
    ...facts,
    ...(paid === undefined
      ? {}
      : { amount: moneyWords(paid.amountDong), reference: paid.reference }),
    answerBy: answerBy === null ? null : toReadable(answerBy),
    toCorrect: toCorrect === 'all' ? '' : toCorrect.map((label) => label[language]).join('; '),
    status: textOf('statuses', status)[language],
    promisedAt: promisedAt === null ? null : toReadable(promisedAt),
  };
}

/**
 * A fragment stays in the browser; the applicant adds the secret there: that of the receipt, or, of
 * what was handed in online, the one that came with its number.
 */
function trackingUrl({ facts }: Notice, publicUrl: string | null): string {
  const { code, submissionNumber = code } = facts;
  const fragment = new URLSearchParams({ code: submissionNumber }).toString();
  return `${publicUrl ?? ''}/tracking#${fragment}`;
}
