import type { Payment } from '../../model/payment.ts';
import type { AccountLine } from './feeAccount.ts';
import type { LoadedDossier } from '../planDossierCommand.ts';

/** A payment of what is due of these lines, made now by whoever acts. */
export function newPayment(
  { situation, context }: LoadedDossier,
  lines: readonly AccountLine[],
  given: Pick<Payment, 'channel' | 'status'> & Partial<Payment>,
): Payment {
  return {
    // Gateways take letters and digits.
    paymentId: context.newId().replaceAll('-', ''),
    dossierId: situation.dossier.dossierId,
    lines: lines.map(({ feeKey, name, dueDong }) => ({ feeKey, name, amountDong: dueDong })),
    amountDong: lines.reduce((total, { dueDong }) => total + dueDong, 0),
    askedAt: context.at,
    askedBy: context.personId,
    paidAt: null,
    receiptNumber: null,
    transactionId: null,
    reason: '',
    ...given,
  };
}
