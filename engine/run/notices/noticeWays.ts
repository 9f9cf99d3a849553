import type { Applicant } from '../../model/dossier.ts';
import type { Notice } from '../../model/notice.ts';

/** One address and nothing else: no list, no name, no line that could become a header. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:"]+$/u;
/** A number in Vietnam or with its country. */
const NUMBER = /^(?:0|\+)\d{8,14}$/u;

/** By which ways there is somebody to tell, beside mail. */
export type NoticeWays = {
  /** Whether messages to phones are set up. */
  readonly hasSms: boolean;
  readonly webhookIds: readonly string[];
};

/** One way; `suffix` is what its notices end their id with. */
export type NoticeWay = Pick<Notice, 'channel' | 'address'> & { readonly suffix: string };

/** The applicant by mail, else by phone, and every system that listens; pure. */
export function noticeWays(
  { applicant: { email, phone } }: { readonly applicant: Applicant },
  { hasSms, webhookIds }: NoticeWays,
): readonly NoticeWay[] {
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
