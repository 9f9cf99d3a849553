import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import type { MaintenanceView } from '../../api/contract/service.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { DateInput } from '../form/DateInput.tsx';
import { formatMoment } from '../i18n/formatMoment.ts';
import { notifyDone } from '../ui/notify.ts';
import { Section } from '../ui/Section.tsx';
import { useAnnounceMaintenance, useMaintenances, useWithdrawMaintenance } from './useService.ts';
import { useServiceTexts } from './useServiceTexts.ts';

const EMPTY = { fromDay: '', fromTime: '', toDay: '', toTime: '', reason: '' };
type Wish = typeof EMPTY;

/** Announces maintenances long enough before, and takes them back. */
export function MaintenanceSection() {
  const words = useServiceTexts();
  const { data = [] } = useMaintenances();
  return (
    <Section title={words('maintenance.title')}>
      <Stack>
        <Text fz="sm" c="dimmed">
          {words('maintenance.hint')}
        </Text>
        {data.length === 0 ? <Text fz="sm">{words('maintenance.none')}</Text> : null}
        {data.map((one) => (
          <Announced key={one.maintenanceId} maintenance={one} />
        ))}
        <AnnounceForm />
      </Stack>
    </Section>
  );
}

function Announced({ maintenance }: { readonly maintenance: MaintenanceView }) {
  const words = useServiceTexts();
  const withdraw = useWithdrawMaintenance();
  const { maintenanceId, from, to, reason } = maintenance;
  const done = () => notifyDone(words('maintenance.withdrawn'));
  return (
    <Group justify="space-between">
      <Text fz="sm">
        {words('banner', { from: formatMoment(from), to: formatMoment(to), reason })}
      </Text>
      <Button
        size="xs"
        variant="default"
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate(maintenanceId, { onSuccess: done })}
      >
        {words('maintenance.withdraw')}
      </Button>
    </Group>
  );
}

function AnnounceForm() {
  const words = useServiceTexts();
  const errorText = useErrorText();
  const announce = useAnnounceMaintenance();
  const [wish, setWish] = useState<Wish>(EMPTY);
  const [isIncomplete, setIncomplete] = useState(false);
  // The fields of days keep what is typed; a new key empties them.
  const [round, setRound] = useState(0);
  const change = (part: Partial<Wish>): void => setWish({ ...wish, ...part });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = toAnnouncement(wish);
    setIncomplete(body === null);
    if (body === null || announce.isPending) return;
    const done = (): void => {
      setWish(EMPTY);
      setRound(round + 1);
      notifyDone(words('maintenance.announced'));
    };
    announce.mutate(body, { onSuccess: done });
  };
  const wrong = announce.error ? errorText(announce.error) : null;
  const told = isIncomplete ? words('maintenance.incomplete') : wrong;
  return (
    <Stack component="form" onSubmit={submit} maw={760} gap="sm">
      <Group key={round} align="flex-start">
        {(['from', 'to'] as const).map((end) => (
          <Group key={end} gap="xs" align="flex-start">
            <DateInput
              label={words(`maintenance.${end}Day`)}
              value={wish[`${end}Day`]}
              onChange={(day) => change({ [`${end}Day`]: day })}
            />
            <TextInput
              label={words(`maintenance.${end}Time`)}
              placeholder="17:30"
              w={120}
              value={wish[`${end}Time`]}
              onChange={(event) => change({ [`${end}Time`]: event.currentTarget.value })}
            />
          </Group>
        ))}
      </Group>
      <TextInput
        label={words('maintenance.reason')}
        value={wish.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      {told === null ? null : (
        <Text c="crimson.6" role="alert">
          {told}
        </Text>
      )}
      <div>
        <Button type="submit" loading={announce.isPending}>
          {words('maintenance.announce')}
        </Button>
      </div>
    </Stack>
  );
}

function toAnnouncement({ fromDay, fromTime, toDay, toTime, reason }: Wish) {
  const [from, to] = [toMoment(fromDay, fromTime), toMoment(toDay, toTime)];
  const isWhole = from !== null && to !== null && reason.trim() !== '';
  return isWhole ? { from, to, reason: reason.trim() } : null;
}

/** On the wire; null while it is no day or no time of it. */
function toMoment(day: string, time: string): string | null {
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(time.trim());
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day);
  return isDay && isTime ? `${day}T${time.trim()}:00+07:00` : null;
}
