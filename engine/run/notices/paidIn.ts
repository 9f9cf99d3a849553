import type { HistoryEvent } from '../../model/history.ts';
import type { PaidFacts } from '../../model/notice.ts';

const PAID: readonly HistoryEvent['type'][] = ['payment-recorded', 'payment-confirmed'];

/** The money that these lines of history say was taken; null: none. A command takes one sum. */
export function paidIn(history: readonly HistoryEvent[]): PaidFacts | null {
  const facts = history.find(({ type }) => PAID.includes(type))?.facts;
  const { amountDong, reference } = facts ?? {};
  if (typeof amountDong !== 'number' || typeof reference !== 'string') return null;
  return { amountDong, reference };
}
