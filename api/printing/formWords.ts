import type { Channel } from '../../engine/model/dossier.ts';
import type { Instant } from '../../engine/model/time.ts';
import type { FeeLine } from '../../engine/run/payments/decideFees.ts';
import type { Timeliness } from '../contract/dossiers.ts';
import { toParts } from '../present/moment.ts';
import { moneyWords } from '../texts/moneyWords.ts';

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

/** What stands where there are no fees. */
export const NO_FEES = 'Không';

/** "Lệ phí A: 100.000 đồng; …"; fees of nothing are none, of one not known yet its note is said. */
export function feeWords(fees: readonly Pick<FeeLine, 'name' | 'amountDong' | 'note'>[]): string {
  const owed = fees.filter(({ amountDong }) => amountDong !== 0);
  const words = owed.map(({ name, amountDong, note }) => {
    const amount = amountDong === null ? note || 'xác định khi giải quyết' : moneyWords(amountDong);
    return `${name}: ${amount.replace(/\.$/u, '')}`;
  });
  return words.join('; ') || NO_FEES;
}

/** Where the result is given, in the words of the form. */
export function returnWords(channel: Channel, unitName: string): string {
  if (channel === 'post') return 'Qua dịch vụ bưu chính công ích';
  if (channel === 'online') return 'Bản điện tử, qua Cổng dịch vụ công';
  if (channel === 'mobile') return 'Tại phiên lưu động hoặc tại nhà';
  return `Tại quầy, ${unitName}`;
}

/** How the result is given, in the few words of a register. */
export function channelWords(channel: Channel): string {
  const words = { counter: 'Trực tiếp', post: 'Bưu chính', online: 'Trực tuyến' };
  return { ...words, mobile: 'Lưu động' }[channel];
}

/** Kind of a paper, in the words of the form. */
export function paperFormWords(form: 'original' | 'copy' | 'electronic'): string {
  return { original: 'Bản chính', copy: 'Bản sao', electronic: 'Bản điện tử' }[form];
}

/** "24/11/2026", as a register writes a day. */
export function shortDay(at: Instant): string {
  const { day, month, year } = toParts(at);
  return `${day}/${month}/${year}`;
}

/** How a term was kept, in the words of the form; one that is still running is not kept yet. */
export function resultWords(timeliness: Timeliness): string {
  const words: { readonly [timeliness in Timeliness]: string } = {
    early: 'Trước hạn',
    onTime: 'Đúng hạn',
    late: 'Quá hạn',
    within: 'Trong hạn',
    soon: 'Sắp đến hạn',
    overdue: 'Quá hạn',
  };
  return words[timeliness];
}

const MINUTES_A_DAY = 8 * 60;

/** "1 ngày 2 giờ 30 phút làm việc"; a working day has 8 hours. */
export function workingWords(minutes: number): string {
  const parts = [
    [Math.floor(minutes / MINUTES_A_DAY), 'ngày'],
    [Math.floor((minutes % MINUTES_A_DAY) / 60), 'giờ'],
    [minutes % 60, 'phút'],
  ] as const;
  const words = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
  return `${words.join(' ')} làm việc`;
}
