import type { Transporter } from 'nodemailer';
import type { Post, PostAnswer } from '../../engine/run/notices/post.ts';
import type { MailSetting } from './mailSetting.ts';
import { noticeMail } from './noticeMail.ts';

const TIMEOUT_MS = 30_000;

/** What the server said of the receiver or the message; of the sender it is a matter of set-up. */
const ABOUT_RECEIVER = new Set(['RCPT TO', 'DATA']);

/**
 * The post over SMTP; the library is read when the first notice leaves.
 *
 * `failed` is only what the server refuses for good (5xx) of the receiver or the message; a server
 * that is away, busy or does not let the program in is tried again. With a password the way must be
 * encrypted. Message-ID and date are those of the notice, so a repeat is the same message.
 */
export function smtpPost(setting: MailSetting, publicUrl: string | null): Post {
  let opened: Promise<Transporter> | null = null;
  const domain = domainOf(setting.from);
  return async (notice) => {
    opened ??= openTransport(setting);
    const transport = await opened;
    try {
      await transport.sendMail({
        ...noticeMail(notice, publicUrl),
        from: setting.from,
        to: { name: '', address: notice.address },
        messageId: `<${notice.noticeId}@${domain}>`,
        date: new Date(notice.createdAt),
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'vi, en' },
      });
      return { kind: 'ok' };
    } catch (error) {
      return answerOf(error);
    }
  };
}

async function openTransport({ smtpUrl }: MailSetting): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url: smtpUrl,
    requireTLS: new URL(smtpUrl).password !== '',
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

function domainOf(from: string): string {
  return from.slice(from.lastIndexOf('@') + 1).replace(/>$/u, '');
}

function answerOf(error: unknown): PostAnswer {
  if (!(error instanceof Error)) return { kind: 'retry', reason: String(error) };
  const code = 'responseCode' in error ? Number(error.responseCode) : 0;
  const command = 'command' in error ? String(error.command) : '';
  const isFinal = code >= 500 && ABOUT_RECEIVER.has(command);
  return { kind: isFinal ? 'failed' : 'retry', reason: error.message };
}
