import type { Payment } from '../../engine/model/payment.ts';
import { accountOf } from '../../engine/run/payments/accountOf.ts';
import { isWaitingAt } from '../../engine/run/payments/feeAccount.ts';
import type { DossierView } from '../contract/dossiers.ts';
import type { FeeAccountView, PaymentView } from '../contract/payments.ts';
import { spelledDong } from '../texts/spelledDong.ts';
import type { DossierReading } from './dossierReading.ts';
import { toMoment, toMomentOrNull } from './moment.ts';
import type { TaskSetting } from './presentTask.ts';

/** The fees of a dossier, and its payments. */
export function presentMoney(
  reading: Pick<DossierReading, 'situation' | 'payments' | 'model'>,
  setting: Pick<TaskSetting, 'directory' | 'now'>,
): Pick<DossierView, 'fees' | 'payments'> {
  return {
    fees: presentFees(reading, setting),
    payments: presentPayments(reading.payments, setting),
  };
}

function presentFees(
  { situation, payments, model }: Pick<DossierReading, 'situation' | 'payments' | 'model'>,
  { now: at }: Pick<TaskSetting, 'now'>,
): FeeAccountView {
  const { dossier, instances } = situation;
  const account = accountOf({ dossier, instances, fees: model.version.fees, payments, at });
  const { dueNowDong } = account;
  return { ...account, dueWords: dueNowDong === 0 ? null : spelledDong(dueNowDong) };
}

/** The payments of a dossier; one that was not made in its time reads as given up. */
function presentPayments(
  payments: readonly Payment[],
  { directory, now }: Pick<TaskSetting, 'directory' | 'now'>,
): readonly PaymentView[] {
  return payments.map((payment) => ({
    paymentId: payment.paymentId,
    channel: payment.channel,
    status:
      payment.status === 'waiting' && !isWaitingAt(payment, now) ? 'cancelled' : payment.status,
    names: payment.lines.map(({ name }) => name),
    amountDong: payment.amountDong,
    askedAt: toMoment(payment.askedAt),
    askedBy: payment.askedBy === null ? null : directory.personName(payment.askedBy),
    paidAt: toMomentOrNull(payment.paidAt),
    receiptNumber: payment.receiptNumber,
    transactionId: payment.transactionId,
    reason: payment.reason,
  }));
}
