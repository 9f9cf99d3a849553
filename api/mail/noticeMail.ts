import type { Notice } from '../../engine/model/notice.ts';
import { toReadable } from '../present/moment.ts';
import { fillText, textOf } from '../texts/fillText.ts';
import { noticesEn } from '../texts/noticesEn.ts';
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
  const { reason } = notice.facts;
  const chosen = [
    bodies[notice.kind],
    '',
    lines.code,
    lines.procedure,
    ...(reason === null ? [] : [lines.reason]),
    ...(isPromised(notice) ? [lines.promise] : []),
    '',
    ...(publicUrl === null ? [lines.trackingUnknown] : [lines.tracking, '{trackingUrl}']),
    lines.automatic,
  ];
  const facts = { ...factsOf(notice, language), trackingUrl: trackingUrl(notice, publicUrl) };
  return chosen.map((line) => fillText(line, facts));
}

/** While something is asked for the clock stands still, and at the end nothing is promised. */
function isPromised({ kind, facts }: Notice): boolean {
  return facts.promisedAt !== null && (kind === 'received' || kind === 'extended');
}

function factsOf({ facts }: Notice, language: Language) {
  const { promisedAt, status } = facts;
  return {
    ...facts,
    status: textOf('statuses', status)[language],
    promisedAt: promisedAt === null ? null : toReadable(promisedAt),
  };
}

/** A fragment stays in the browser; the applicant adds the secret of the receipt there. */
function trackingUrl({ facts }: Notice, publicUrl: string | null): string {
  return `${publicUrl ?? ''}/tracking#${new URLSearchParams({ code: facts.code }).toString()}`;
}
