import { Anchor, List, Text, Title } from '@mantine/core';
import { useState } from 'react';

import type { DossierView } from '../../../api/contract/dossiers.ts';
import type { PaymentView } from '../../../api/contract/payments.ts';
import { useRefundPayment } from '../../api/usePayments.ts';
import { useMe } from '../../api/useSession.ts';
import { formatMoment } from '../../i18n/formatMoment.ts';
import { notifyDone } from '../../ui/notify.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { useDossierTexts } from '../useDossierTexts.ts';
import { dongText } from './dongText.ts';

type Props = { readonly dossier: DossierView };

/** Every sum that was asked for, taken, waived or given back; absent where there is none. */
export function PaymentList({ dossier }: Props) {
  const told = useDossierTexts();
  const me = useMe();
  const [refunded, setRefunded] = useState<PaymentView | null>(null);
  const { payments, allowed } = dossier;
  if (payments.length === 0) return null;
  const mayRefund = me.can['dossier.collect'] && allowed.collect === true;
  return (
    <>
      <Title order={3} fz="sm" mt="md" mb={4}>
        {told('fees.payments')}
      </Title>
      <List size="sm" spacing={4}>
        {payments.map((payment) => (
          <List.Item key={payment.paymentId}>
            <PaymentWords payment={payment} />
            {payment.status === 'to-refund' && mayRefund ? (
              <Anchor
                component="button"
                type="button"
                fz="sm"
                aria-label={told('fees.refundNamed', { amount: dongText(payment.amountDong) })}
                onClick={() => setRefunded(payment)}
              >
                {told('fees.refund')}
              </Anchor>
            ) : null}
          </List.Item>
        ))}
      </List>
      {refunded ? (
        <RefundDialog dossier={dossier} payment={refunded} onClose={() => setRefunded(null)} />
      ) : null}
    </>
  );
}

function PaymentWords({ payment }: { readonly payment: PaymentView }) {
  const told = useDossierTexts();
  const { status, channel, amountDong, names, receiptNumber, transactionId } = payment;
  const facts = [
    names.join(', '),
    ...(status === 'waived' ? [payment.reason] : []),
    ...(status === 'waived'
      ? []
      : [told(channel === 'online' ? 'fees.onlinePaid' : 'fees.counter')]),
    ...(receiptNumber ? [told('fees.receipt', { number: receiptNumber })] : []),
    ...(transactionId ? [told('fees.transaction', { number: transactionId })] : []),
    ...(payment.askedBy ? [payment.askedBy] : []),
    formatMoment(payment.paidAt ?? payment.askedAt),
  ];
  return (
    <>
      <b>{told(`fees.statuses.${status}`)}</b> {told('fees.dong', { amount: dongText(amountDong) })}
      <Text fz="xs" c="dimmed">
        {facts.join(' · ')}
      </Text>
    </>
  );
}

type RefundProps = Props & { readonly payment: PaymentView; readonly onClose: () => void };

function RefundDialog({ dossier: { dossierId }, payment, onClose }: RefundProps) {
  const told = useDossierTexts();
  const refund = useRefundPayment();
  const { paymentId, amountDong } = payment;
  const send = (receiptNumber: string): void => {
    const done = (): void => {
      notifyDone(told('fees.refunded'));
      onClose();
    };
    refund.mutate({ dossierId, paymentId, body: { receiptNumber } }, { onSuccess: done });
  };
  return (
    <ReasonDialog
      title={told('fees.refundNamed', { amount: dongText(amountDong) })}
      hint={told('fees.refundHint')}
      label={told('fees.refundNumber')}
      submit={told('fees.refund')}
      isPending={refund.isPending}
      error={refund.error}
      onSubmit={send}
      onClose={onClose}
    />
  );
}
