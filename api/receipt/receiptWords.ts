import type { Instant } from '../../engine/model/time.ts';
import { toParts } from '../present/moment.ts';

/** "09 giờ 30 phút, ngày 23 tháng 11 năm 2026", the way the form writes a moment. */
export function momentWords(at: Instant | null): string {
  if (at === null) return '… giờ … phút, ngày … tháng … năm ……';
  const part = toParts(at);
  const day = `ngày ${part.day} tháng ${part.month} năm ${part.year}`;
  return `${part.hour} giờ ${part.minute} phút, ${day}`;
}

/** "ngày 23 tháng 11 năm 2026". */
export function dayWords(at: Instant): string {
  const part = toParts(at);
  return `ngày ${part.day} tháng ${part.month} năm ${part.year}`;
}

/** A term as written on the process ("3WD", "4WH", "10CD", "SAME_DAY") in the words of the form. */
export function termWords(term: string | null): string {
  if (term === null) return '…… ngày làm việc';
  if (term === 'SAME_DAY') return 'trong ngày làm việc';
  const match = /^(\d+)(WD|WH|CD)$/u.exec(term);
  if (!match) return term;
  const amount = String(match[1]).padStart(2, '0');
  const units: { readonly [unit: string]: string } = {
    WD: 'ngày làm việc',
    WH: 'giờ làm việc',
    CD: 'ngày',
  };
  return `${amount} ${units[match[2] ?? 'WD']}`;
}

/** "100.000 đồng". */
export function moneyWords(amountDong: number): string {
  return `${String(amountDong).replace(/\B(?=(\d{3})+$)/gu, '.')} đồng`;
}

/** Where the result is given, in the words of the form. */
export function returnWords(channel: 'counter' | 'post' | 'online', unitName: string): string {
  if (channel === 'post') return 'Qua dịch vụ bưu chính công ích';
  if (channel === 'online') return 'Bản điện tử, qua Cổng dịch vụ công';
  return `Tại quầy, ${unitName}`;
}

/** Kind of a paper, in the words of the form. */
export function paperFormWords(form: 'original' | 'copy' | 'electronic'): string {
  return { original: 'Bản chính', copy: 'Bản sao', electronic: 'Bản điện tử' }[form];
}
