import type { Dossier, DossierStatus } from '../../model/dossier.ts';
import { PAYMENT_OPEN_MS, type Payment } from '../../model/payment.ts';
import type { Instant } from '../../model/time.ts';
import type { FeeLine } from './decideFees.ts';

/** How one fee stands. */
export type FeeState = 'unknown' | 'free' | 'unpaid' | 'waiting' | 'paid' | 'waived';

/** One fee with what was paid of it. */
export type AccountLine = FeeLine & {
  readonly state: FeeState;
  readonly paidDong: number;
  /** What is left to pay; of an amount that is not known, nothing. */
  readonly dueDong: number;
  /** Whether it is asked for at this stage of the dossier. */
  readonly isDueNow: boolean;
  /** Why the applicant is exempt; null when not. */
  readonly waivedFor: string | null;
};

/** What a dossier owes and has paid; whole đồng. */
export type FeeAccount = {
  readonly lines: readonly AccountLine[];
  /** Known amounts without what is waived. */
  readonly owedDong: number;
  readonly paidDong: number;
  /** What is left of the lines that are asked for now. */
  readonly dueNowDong: number;
};

/** Refused at intake, withdrawn, stopped: nothing is asked for any more. */
const NOTHING_ASKED: readonly DossierStatus[] = [3, 7, 8];
/** The result is there, or was given. */
const WITH_RESULT: readonly DossierStatus[] = [9, 10];

/**
 * The fees of a dossier with its payments; pure.
 *
 * A fee with the result is due when the result is there, any other as soon as its amount is known;
 * of a dossier that was refused at intake, withdrawn or stopped, none is.
 */
export function feeAccount(
  fees: readonly FeeLine[],
  payments: readonly Payment[],
  { status, at }: Pick<Dossier, 'status'> & { readonly at: Instant },
): FeeAccount {
  const lines = fees.map((line) => accountLine(line, payments, { status, at }));
  return {
    lines,
    owedDong: sum(lines.map(({ paidDong, dueDong }) => paidDong + dueDong)),
    paidDong: sum(lines.map(({ paidDong }) => paidDong)),
    dueNowDong: sum(lines.filter(({ isDueNow }) => isDueNow).map(({ dueDong }) => dueDong)),
  };
}

function accountLine(
  line: FeeLine,
  payments: readonly Payment[],
  { status, at }: Pick<Dossier, 'status'> & { readonly at: Instant },
): AccountLine {
  const { feeKey, amountDong, when } = line;
  const of = payments.filter(({ lines }) => lines.some((it) => it.feeKey === feeKey));
  const waiver = of.findLast((it) => it.status === 'waived');
  const paidDong = sum(of.filter((it) => it.status === 'paid').map((it) => partOf(it, feeKey)));
  const isOver = NOTHING_ASKED.includes(status);
  const isOpen = amountDong !== null && waiver === undefined && !isOver;
  const dueDong = isOpen ? Math.max(0, amountDong - paidDong) : 0;
  const isWaiting = of.some((it) => isWaitingAt(it, at));
  return {
    ...line,
    paidDong,
    dueDong,
    isDueNow: dueDong > 0 && (when !== 'return' || WITH_RESULT.includes(status)),
    waivedFor: waiver?.reason ?? null,
    state: stateOf(line, { isWaived: waiver !== undefined, isWaiting, paidDong, dueDong }),
  };
}

type Standing = {
  readonly isWaived: boolean;
  readonly isWaiting: boolean;
  readonly paidDong: number;
  readonly dueDong: number;
};

function stateOf({ amountDong }: FeeLine, standing: Standing): FeeState {
  if (standing.isWaived) return 'waived';
  if (amountDong === null) return 'unknown';
  if (standing.dueDong > 0) return standing.isWaiting ? 'waiting' : 'unpaid';
  if (standing.paidDong > 0) return 'paid';
  return amountDong === 0 ? 'free' : 'unpaid';
}

/** Whether it was asked for online and can still be paid. */
export function isWaitingAt({ status, askedAt }: Payment, at: Instant): boolean {
  return status === 'waiting' && at < askedAt + PAYMENT_OPEN_MS;
}

function partOf({ lines }: Payment, feeKey: string): number {
  return sum(lines.filter((it) => it.feeKey === feeKey).map(({ amountDong }) => amountDong));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
