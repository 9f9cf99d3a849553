import { Anchor, Badge, Button, Group, Table, Text } from '@mantine/core';
import { Link } from 'react-router';

import type { AwaitedPayment } from '../../api/contract/payments.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { paths } from '../paths.ts';
import { notifyDone } from '../ui/notify.ts';
import { useAskPaymentAgain } from './useAwaitedPayments.ts';
import { usePaymentTexts } from './usePaymentTexts.ts';

type Props = { readonly payments: readonly AwaitedPayment[] };

/** Payments that the gateway has not told of, each with what can be done about it. */
export function AwaitedPaymentTable({ payments }: Props) {
  const words = usePaymentTexts();
  return (
    <Table.ScrollContainer minWidth={860} className="lt-cards">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words('dossier')}</Table.Th>
            <Table.Th w={170}>{words('amount')}</Table.Th>
            <Table.Th w={150}>{words('since')}</Table.Th>
            <Table.Th>{words('answer')}</Table.Th>
            <Table.Th w={200}>{words('actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {payments.map((payment) => (
            <Row key={payment.paymentId} payment={payment} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

type RowProps = { readonly payment: AwaitedPayment };

function Row({ payment }: RowProps) {
  const { dossierCode, applicantName, names, amountDong, askedAt } = payment;
  return (
    <Table.Tr className="lt-row">
      <Table.Td>
        <Anchor component={Link} to={paths.dossier(payment)} fw={600} className="lt-code">
          {dossierCode}
        </Anchor>
        <Text fz="sm">{applicantName}</Text>
      </Table.Td>
      <Table.Td>
        <Text fw={600}>{amountDong.toLocaleString('vi-VN')} ₫</Text>
        <Text fz="xs" c="dimmed">
          {names.join('; ')}
        </Text>
      </Table.Td>
      <Table.Td fz="sm">{formatMoment(askedAt)}</Table.Td>
      <Table.Td>
        <LastAnswer payment={payment} />
      </Table.Td>
      <Table.Td>
        <Actions payment={payment} />
      </Table.Td>
    </Table.Tr>
  );
}

function LastAnswer({ payment: { isFailed, attempts, nextAttemptAt, lastAnswer } }: RowProps) {
  const words = usePaymentTexts();
  const { pick } = useTexts();
  return (
    <>
      {isFailed ? (
        <Badge radius="sm" color="crimson.6">
          {words('failed')}
        </Badge>
      ) : null}
      <Text fz="sm" style={{ overflowWrap: 'anywhere' }}>
        {pick(lastAnswer)}
      </Text>
      {attempts === 0 ? null : (
        <Text fz="xs" c="dimmed">
          {nextAttemptAt === null
            ? words('askedNoMore', { count: attempts })
            : words('asked', { count: attempts, at: formatMoment(nextAttemptAt) })}
        </Text>
      )}
    </>
  );
}

function Actions({ payment }: RowProps) {
  const words = usePaymentTexts();
  const errorText = useErrorText();
  const ask = useAskPaymentAgain();
  const { paymentId, dossierCode: code } = payment;
  return (
    <Group gap="xs">
      <Button
        size="compact-sm"
        variant="default"
        loading={ask.isPending}
        aria-label={words('askNamed', { code })}
        onClick={() =>
          ask.mutate(paymentId, {
            onSuccess: ({ isSettled }) =>
              notifyDone(words(isSettled ? 'settled' : 'open', { code })),
          })
        }
      >
        {words('ask')}
      </Button>
      <Button
        component={Link}
        to={paths.dossier(payment)}
        size="compact-sm"
        variant="default"
        aria-label={words('receivedNamed', { code })}
      >
        {words('received')}
      </Button>
      {ask.error ? (
        <Text c="crimson.6" fz="sm" role="alert">
          {errorText(ask.error)}
        </Text>
      ) : null}
    </Group>
  );
}
