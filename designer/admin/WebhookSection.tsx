import { Badge, Button, Group, Stack, Table, Text } from '@mantine/core';

import type { Delivery, WebhookView } from '../../api/contract/webhooks.ts';
import { Answer } from '../answer/Answer.tsx';
import { useEndWebhook, useWebhooks } from '../api/useWebhooks.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { Section } from '../ui/Section.tsx';
import { useAdminTexts } from './useAdminTexts.ts';
import { WebhookForm } from './WebhookForm.tsx';

/** Systems that are told what happens to dossiers, and what became of it. */
export function WebhookSection() {
  const words = useAdminTexts();
  return (
    <Section title={words('webhooks.title')}>
      <Text fz="sm" c="dimmed" mb="sm">
        {words('webhooks.hint')}
      </Text>
      <Answer query={useWebhooks()}>
        {(webhooks) => (
          <Stack>
            {webhooks.length === 0 ? <Text c="dimmed">{words('webhooks.none')}</Text> : null}
            {webhooks.map((webhook) => (
              <WebhookEntry key={webhook.webhookId} webhook={webhook} />
            ))}
          </Stack>
        )}
      </Answer>
      <WebhookForm />
    </Section>
  );
}

function WebhookEntry({ webhook }: { readonly webhook: WebhookView }) {
  const words = useAdminTexts();
  const end = useEndWebhook();
  const { webhookId, url, createdAt, endedAt, deliveries } = webhook;
  return (
    <div>
      <Group justify="space-between">
        <div>
          <Text fw={600}>{url}</Text>
          <Text fz="xs" c="dimmed">
            {endedAt === null
              ? words('webhooks.since', { at: formatMoment(createdAt) })
              : words('webhooks.ended', { at: formatMoment(endedAt) })}
          </Text>
        </div>
        {endedAt === null ? (
          <Button
            size="xs"
            variant="default"
            aria-label={words('webhooks.endNamed', { url })}
            loading={end.isPending}
            onClick={() => end.mutate(webhookId)}
          >
            {words('webhooks.end')}
          </Button>
        ) : null}
      </Group>
      {deliveries.length === 0 ? null : <DeliveryTable deliveries={deliveries} />}
    </div>
  );
}

function DeliveryTable({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  const words = useAdminTexts();
  return (
    <Table fz="sm" mt="xs" verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={150}>{words('webhooks.at')}</Table.Th>
          <Table.Th w={220}>{words('webhooks.dossier')}</Table.Th>
          <Table.Th>{words('webhooks.kind')}</Table.Th>
          <Table.Th>{words('webhooks.became')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {deliveries.map((delivery) => (
          <Table.Tr key={delivery.id}>
            <Table.Td>{formatMoment(delivery.createdAt)}</Table.Td>
            <Table.Td className="lt-code">{delivery.dossierCode}</Table.Td>
            <Table.Td>{words(`webhooks.kinds.${delivery.kind}`)}</Table.Td>
            <Table.Td>
              <Became delivery={delivery} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const COLORS = { pending: 'gray.7', sent: 'teal.9', failed: 'crimson.6' } as const;

function Became({ delivery }: { readonly delivery: Delivery }) {
  const words = useAdminTexts();
  const { status, isLate, attempts, lastError, nextAttemptAt } = delivery;
  const facts = [
    words('webhooks.attempts', { count: attempts }),
    ...(lastError === null ? [] : [lastError]),
    ...(status === 'pending' ? [words('webhooks.next', { at: formatMoment(nextAttemptAt) })] : []),
  ];
  return (
    <>
      <Group gap={6}>
        <Badge color={COLORS[status]}>{words(`webhooks.status.${status}`)}</Badge>
        {isLate ? <Badge color="crimson.6">{words('webhooks.late')}</Badge> : null}
      </Group>
      <Text fz="xs" c="dimmed">
        {facts.join(' · ')}
      </Text>
    </>
  );
}
