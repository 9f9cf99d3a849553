import type { Dossier } from '../../model/dossier.ts';
import type { DossierNoticeKind, Notice, PaidFacts } from '../../model/notice.ts';
import type { Instant } from '../../model/time.ts';
import { localDay } from '../localDay.ts';
import { newNotices } from './newNotices.ts';
import { noticeWays, type NoticeWays } from './noticeWays.ts';

/** When, and the money that the command took, where it took some. */
type Around = { readonly at: Instant; readonly paid: PaidFacts | null };

const OF_STATUS: { readonly [status: number]: DossierNoticeKind } = {
  3: 'ended',
  5: 'supplement-asked',
  6: 'payment-asked',
  7: 'ended',
  8: 'ended',
  9: 'result-ready',
  10: 'ended',
};

/**
 * What the applicant is told of a command, by the dossier before and after it; pure. A dossier that
 * was never stored has revision 0.
 *
 * Told are what came in, money too, a status that asks the applicant for something or is an end,
 * once when it is reached, and a promise that was moved. Who left no e-mail address is told by
 * phone, where that is set up; systems that listen are told the same.
 */
export function noticesOf(
  before: Dossier,
  after: Dossier,
  { at, paid, hasSms, webhookIds }: NoticeWays & Around,
): readonly Notice[] {
  const kinds = kindsOf(before, after, paid);
  if (kinds.length === 0) return [];
  const ways = noticeWays(after, { hasSms, webhookIds });
  const { dossierId, revision } = after;
  return kinds.flatMap((kind, place) => {
    const facts = factsOf(kind, after, paid);
    const told = { dossierId, submissionId: null, revision, kind, facts };
    // What one command tells leaves in its order.
    return newNotices(told, ways, { at, nextAttemptAt: at + place });
  });
}

function kindsOf(
  before: Dossier,
  after: Dossier,
  paid: PaidFacts | null,
): readonly DossierNoticeKind[] {
  const reached = before.status === after.status ? undefined : OF_STATUS[after.status];
  return [
    ...(before.revision === 0 ? ['received' as const] : []),
    ...(grantedCount(after) > grantedCount(before) ? ['extended' as const] : []),
    ...(paid === null ? [] : ['payment-received' as const]),
    ...(reached === undefined ? [] : [isEarly(reached, after) ? 'result-early' : reached]),
  ];
}

/** Told before the promised day (T21). Source: Decree 61/2018, art. 20.4. */
function isEarly(kind: DossierNoticeKind, { finishedAt, promisedAt }: Dossier): boolean {
  if (kind !== 'result-ready' || finishedAt === null || promisedAt === null) return false;
  return localDay(finishedAt) < localDay(promisedAt);
}

function factsOf(
  kind: DossierNoticeKind,
  dossier: Dossier,
  paid: PaidFacts | null,
): Notice['facts'] {
  const { code, procedureName, status, promisedAt, extensions } = dossier;
  const granted = extensions.findLast(({ decision }) => decision?.isGranted);
  const reason = kind === 'extended' ? (granted?.reason ?? null) : null;
  const facts = { code, procedureName, status, promisedAt, reason };
  return kind === 'payment-received' && paid !== null ? { ...facts, paid } : facts;
}

function grantedCount({ extensions }: Dossier): number {
  return extensions.filter(({ decision }) => decision?.isGranted).length;
}
