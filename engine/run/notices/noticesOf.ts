import type { Dossier } from '../../model/dossier.ts';
import type { Notice, NoticeKind } from '../../model/notice.ts';
import type { Instant } from '../../model/time.ts';
import { localDay } from '../localDay.ts';

/** One address and nothing else: no list, no name, no line that could become a header. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:"]+$/u;
/** A number in Vietnam or with its country. */
const NUMBER = /^(?:0|\+)\d{8,14}$/u;

const OF_STATUS: { readonly [status: number]: NoticeKind } = {
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
 * Told are what came in, a status that asks the applicant for something or is an end, once when it
 * is reached, and a promise that was moved. Who left no e-mail address is told by phone, where that
 * is set up; systems that listen are told the same.
 */
export function noticesOf(
  before: Dossier,
  after: Dossier,
  { at, hasSms, webhookIds }: NoticeWays,
): readonly Notice[] {
  const ways = waysOf(after, { hasSms, webhookIds });
  if (ways.length === 0) return [];
  const { dossierId, revision } = after;
  return kindsOf(before, after).flatMap((kind, place) =>
    ways.map(({ channel, address, suffix }): Notice => ({
      noticeId: `${dossierId}.${kind}.${revision}${suffix}`,
      dossierId,
      revision,
      kind,
      channel,
      address,
      facts: factsOf(kind, after),
      status: 'pending',
      attempts: 0,
      createdAt: at,
      // What one command tells leaves in its order.
      nextAttemptAt: at + place,
      lastError: null,
    })),
  );
}

/** By which ways there is somebody to tell, beside mail. */
export type NoticeWays = {
  readonly at: Instant;
  /** Whether messages to phones are set up. */
  readonly hasSms: boolean;
  readonly webhookIds: readonly string[];
};

type Way = Pick<Notice, 'channel' | 'address'> & { readonly suffix: string };

/** The applicant by mail, else by phone, and every system that listens. */
function waysOf(
  { applicant: { email, phone } }: Dossier,
  { hasSms, webhookIds }: Omit<NoticeWays, 'at'>,
): readonly Way[] {
  const number = phone.replaceAll(/[\s.-]/gu, '');
  const hasMail = ADDRESS.test(email);
  return [
    ...(hasMail ? [{ channel: 'mail' as const, address: email, suffix: '' }] : []),
    ...(!hasMail && hasSms && NUMBER.test(number)
      ? [{ channel: 'sms' as const, address: number, suffix: '.sms' }]
      : []),
    ...webhookIds.map((address) => ({
      channel: 'webhook' as const,
      address,
      suffix: `.${address}`,
    })),
  ];
}

function kindsOf(before: Dossier, after: Dossier): readonly NoticeKind[] {
  const reached = before.status === after.status ? undefined : OF_STATUS[after.status];
  return [
    ...(before.revision === 0 ? ['received' as const] : []),
    ...(grantedCount(after) > grantedCount(before) ? ['extended' as const] : []),
    ...(reached === undefined ? [] : [isEarly(reached, after) ? 'result-early' : reached]),
  ];
}

/** Told before the promised day (T21). Source: Decree 61/2018, art. 20.4. */
function isEarly(kind: NoticeKind, { finishedAt, promisedAt }: Dossier): boolean {
  if (kind !== 'result-ready' || finishedAt === null || promisedAt === null) return false;
  return localDay(finishedAt) < localDay(promisedAt);
}

function factsOf(kind: NoticeKind, dossier: Dossier): Notice['facts'] {
  const { code, procedureName, status, promisedAt, extensions } = dossier;
  const granted = extensions.findLast(({ decision }) => decision?.isGranted);
  const reason = kind === 'extended' ? (granted?.reason ?? null) : null;
  return { code, procedureName, status, promisedAt, reason };
}

function grantedCount({ extensions }: Dossier): number {
  return extensions.filter(({ decision }) => decision?.isGranted).length;
}
