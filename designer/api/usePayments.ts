import type { RecordPayment, RefundPayment, WaiveFee } from '../../api/contract/payments.ts';
import { useDossierCommand, type DossierWish } from './useDossierCommand.ts';

/** Records money taken at the counter. */
export function useRecordPayment() {
  return useDossierCommand<DossierWish<RecordPayment>>(() => 'payments');
}

/** Exempts the applicant from a fee. */
export function useWaiveFee() {
  return useDossierCommand<DossierWish<WaiveFee>>(() => 'waivers');
}

/** Notes that money was given back. */
export function useRefundPayment() {
  return useDossierCommand(
    ({ paymentId }: DossierWish<RefundPayment> & { readonly paymentId: string }) =>
      `payments/${encodeURIComponent(paymentId)}/refund`,
  );
}
