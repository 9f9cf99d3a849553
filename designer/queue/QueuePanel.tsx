import { Anchor, Badge, Box, Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';

import type { DeskView, MoveNumber } from '../../api/contract/queue.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { paths } from '../paths.ts';
import { notifyDone } from '../ui/notify.ts';
import { Section } from '../ui/Section.tsx';
import { keepDesk, keptDesk } from './keptDesk.ts';
import { percentOf } from './percentOf.ts';
import { useDesk, useQueueAct, useQueueFigures, useTakeNumber } from './useQueue.ts';
import { useQueueTexts } from './useQueueTexts.ts';

const DESK_ID = 'queue-desk';
const COLOURS = { within: 'navy.7', soon: 'gold.6', late: 'crimson.6' } as const;

type Props = { readonly agencyId: string };

/** At the counter: who waits, and calling them. Nothing where the agency is no one-stop unit. */
export function QueuePanel({ agencyId }: Props) {
  const words = useQueueTexts();
  const { data: desk } = useDesk(agencyId);
  if (!desk) return null;
  return (
    <Box mb="md">
      <Section
        title={words('panel.title')}
        aside={
          <Group gap="md">
            <TakeForSomebody agencyId={agencyId} />
            <Anchor href={paths.queue({ agencyId })} target="_blank" fz="sm">
              {words('panel.board')}
            </Anchor>
          </Group>
        }
      >
        <Waiting desk={desk} />
        <Calling desk={desk} />
      </Section>
    </Box>
  );
}

function TakeForSomebody({ agencyId }: Props) {
  const words = useQueueTexts();
  const take = useTakeNumber(agencyId);
  const onSuccess = ({ number }: { readonly number: number }) =>
    notifyDone(words('panel.taken', { number }));
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      loading={take.isPending}
      onClick={() => take.mutate(null, { onSuccess })}
    >
      {words('panel.take')}
    </Button>
  );
}

function Waiting({ desk }: { readonly desk: DeskView }) {
  const words = useQueueTexts();
  const { waiting, longest, limitMinutes: limit, agencyId } = desk;
  const { data: records } = useQueueFigures();
  const today = records?.find((record) => record.agencyId === agencyId)?.today;
  const percent = today ? percentOf(today) : null;
  return (
    <Group gap="sm" mb="sm">
      <Text fw={600}>
        {waiting.length > 0
          ? words('panel.waiting', { count: waiting.length })
          : words('panel.nobody')}
      </Text>
      {longest ? (
        <>
          <Text>{words('panel.longest', { minutes: longest.minutes })}</Text>
          <Badge radius="sm" color={COLOURS[longest.mood]}>
            {words(`panel.${longest.mood}`, { limit })}
          </Badge>
        </>
      ) : null}
      {percent === null ? null : (
        <Text fz="sm" c="dimmed">
          {words('panel.share', { percent, limit })}
        </Text>
      )}
    </Group>
  );
}

function Calling({ desk: view }: { readonly desk: DeskView }) {
  const words = useQueueTexts();
  const errorText = useErrorText();
  const send = useQueueAct(view.agencyId);
  const [desk, setDesk] = useState(keptDesk);
  const [isMissing, setMissing] = useState(false);
  const act = (what: MoveNumber['act'], number: number | null) => {
    setMissing(desk.trim() === '');
    if (desk.trim() === '') return;
    keepDesk(desk.trim());
    send.mutate({ number, act: what, desk: desk.trim() });
  };
  return (
    <>
      <Group align="flex-start" gap="sm">
        <Group gap={6} wrap="nowrap" align="baseline">
          <Text component="label" htmlFor={DESK_ID} fw={600} fz="sm">
            {words('panel.desk')}
          </Text>
          <TextInput
            id={DESK_ID}
            w={120}
            maxLength={30}
            error={isMissing ? words('panel.deskMissing') : undefined}
            value={desk}
            onChange={(event) => setDesk(event.currentTarget.value)}
          />
        </Group>
        <Button
          disabled={view.waiting.length === 0}
          loading={send.isPending}
          onClick={() => act('call', null)}
        >
          {words('panel.next')}
        </Button>
        {view.mine ? <Mine mine={view.mine} onAct={act} /> : null}
      </Group>
      {view.absent.length > 0 ? (
        <Group gap="xs" mt="xs">
          <Text fz="sm" c="dimmed">
            {words('panel.missed')}
          </Text>
          {view.absent.map((number) => (
            <Button
              key={number}
              size="compact-sm"
              variant="default"
              onClick={() => act('call', number)}
            >
              {words('panel.recall', { number })}
            </Button>
          ))}
        </Group>
      ) : null}
      {send.error ? (
        <Text c="crimson.6" role="alert" mt="xs">
          {errorText(send.error)}
        </Text>
      ) : null}
    </>
  );
}

type MineProps = {
  readonly mine: NonNullable<DeskView['mine']>;
  readonly onAct: (act: MoveNumber['act'], number: number) => void;
};

const ACTS = {
  called: ['begin', 'again', 'absent'],
  serving: ['end'],
} as const;

function Mine({ mine: { number, status, desk, calledAt }, onAct }: MineProps) {
  const words = useQueueTexts();
  return (
    <>
      <div aria-live="polite">
        <Text fw={700} fz="lg" lh="36px">
          {words(`panel.${status}`, { number, desk })}{' '}
          <Text span fz="sm" c="dimmed" fw={400}>
            {words('panel.at', { at: calledAt.slice(11, 16) })}
          </Text>
        </Text>
      </div>
      {ACTS[status].map((act) => (
        <Button
          key={act}
          variant={act === 'begin' || act === 'end' ? 'light' : 'default'}
          onClick={() => onAct(act === 'again' ? 'call' : act, number)}
        >
          {words(`panel.${act}`)}
        </Button>
      ))}
    </>
  );
}
