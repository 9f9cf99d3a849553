import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';

import { formatInstant } from '../../../engine/calendar/formatInstant.ts';
import { receiptHref } from '../../api/useDossiers.ts';
import { formatMoment } from '../../i18n/formatMoment.ts';
import { useTexts } from '../../i18n/useTexts.ts';
import { useMobileTexts } from '../../mobile/useMobileTexts.ts';
import { Section } from '../../ui/Section.tsx';
import type { CounterForm } from '../counterForm.ts';
import type { KeptEntry } from './keptEntry.ts';
import type { Outbox } from './useOutbox.ts';

type Props = {
  readonly outbox: Outbox;
  /** Puts what was refused back into the form. */
  readonly onEdit: (form: CounterForm) => void;
};

const COLORS = { waiting: 'gold.9', received: 'teal.9', refused: 'crimson' } as const;

/** The last received, so that the form stays near. */
const RECEIVED_SHOWN = 2;

/** What was written down at mobile sessions, and what became of each. */
export function OutboxList({ outbox, onEdit }: Props) {
  const words = useMobileTexts();
  const { entries } = outbox;
  if (entries.length === 0) return null;
  const received = entries.filter(({ state }) => state === 'received');
  const waiting = entries.filter(({ state }) => state === 'waiting');
  const refused = entries.length - received.length - waiting.length;
  const older = received.toReversed().slice(RECEIVED_SHOWN);
  const shown = entries.toReversed().filter((entry) => !older.includes(entry));
  const counts = { waiting: waiting.length, received: received.length, refused };
  return (
    <Section title={words('outbox.title')}>
      <Text role="status" fw={600}>
        {words('outbox.count', counts)}
      </Text>
      {waiting.length > 0 ? (
        <Text fz="xs" c="dimmed" mb="xs">
          {words('outbox.keep')}
        </Text>
      ) : null}
      <Lines entries={shown} outbox={outbox} onEdit={onEdit} />
      {older.length > 0 ? (
        <details>
          <summary>{words('outbox.older', { count: older.length })}</summary>
          <Lines entries={older} outbox={outbox} onEdit={onEdit} />
        </details>
      ) : null}
      <Group>
        {waiting.length > 0 ? (
          <Button size="xs" loading={outbox.isSending} onClick={outbox.sendAll}>
            {words('outbox.send')}
          </Button>
        ) : null}
        {received.length > 0 ? (
          <Button size="xs" variant="default" onClick={() => outbox.remove(received)}>
            {words('outbox.drop')}
          </Button>
        ) : null}
      </Group>
    </Section>
  );
}

function Lines({ entries, ...line }: Props & { readonly entries: readonly KeptEntry[] }) {
  return (
    <Stack component="ul" gap="sm" p={0} my="sm" style={{ listStyle: 'none' }}>
      {entries.map((entry) => (
        <Line key={entry.commandId} entry={entry} {...line} />
      ))}
    </Stack>
  );
}

function Line({ entry, outbox, onEdit }: Props & { readonly entry: KeptEntry }) {
  const words = useMobileTexts();
  const { state, applicantName, procedureName, writtenAt } = entry;
  return (
    <li>
      <Group gap="xs">
        <Badge variant="outline" color={COLORS[state]}>
          {words(`outbox.${state}`)}
        </Badge>
        <Text fw={600}>{applicantName}</Text>
        <Text fz="sm" c="dimmed">
          {words('outbox.written', { at: formatMoment(formatInstant(writtenAt)) })}
        </Text>
      </Group>
      <Text fz="sm">{procedureName}</Text>
      {entry.state === 'received' ? (
        <Text fz="sm">
          <b>{words('outbox.code', { code: entry.code })}</b>,{' '}
          {words('outbox.secret', { secret: entry.trackingSecret })} ·{' '}
          <Anchor
            href={receiptHref(entry.dossierId)}
            target="_blank"
            rel="noreferrer"
            fz="sm"
            underline="always"
          >
            {words('outbox.receipt', { code: entry.code })}
          </Anchor>
        </Text>
      ) : null}
      {entry.state === 'refused' ? <Refused entry={entry} outbox={outbox} onEdit={onEdit} /> : null}
    </li>
  );
}

type RefusedProps = Props & { readonly entry: Extract<KeptEntry, { state: 'refused' }> };

function Refused({ entry, outbox, onEdit }: RefusedProps) {
  const words = useMobileTexts();
  const { pick } = useTexts();
  const edit = () => {
    onEdit(entry.form);
    outbox.remove([entry]);
  };
  return (
    <>
      <Text fz="sm" c="crimson.6">
        {pick(entry.text)}
      </Text>
      <Group gap="xs">
        <Button size="compact-xs" variant="default" onClick={() => outbox.sendAgain(entry)}>
          {words('outbox.sendAgain')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={edit}>
          {words('outbox.edit')}
        </Button>
      </Group>
    </>
  );
}
