import { Button, Group, Text, Title } from '@mantine/core';
import { IconClockPlay, IconMail } from '@tabler/icons-react';
import { useState } from 'react';

import type { FlowUnderTest } from '../../../engine/testing/flowUnderTest.ts';
import type { TrialWait } from '../../../engine/testing/trial/trialState.ts';
import { ChoiceFields } from './ChoiceFields.tsx';
import { MomentFields } from './MomentFields.tsx';
import { openChoices } from '../../../engine/testing/trial/openChoices.ts';
import type { Variables } from '../../../engine/model/json.ts';
import { nameOf } from './eventWords.ts';
import type { TrialOnPage } from './useTrial.ts';
import { useTrialTexts } from './useTrialTexts.ts';

type Props = { readonly trial: TrialOnPage; readonly flow: FlowUnderTest };

/** What can happen beside the tasks: time passes, a message or a signal comes. */
export function WaitList({ trial, flow }: Props) {
  const { t, moment } = useTrialTexts();
  const { timers, waits } = trial.here.state;
  return (
    <section aria-label={t('waits.title')}>
      <Title order={3} fz="xs" mt="sm" mb={6}>
        {t('waits.title')}
      </Title>
      <div className="trial-waits">
        {timers.map(({ elementId, dueAt }, index) => (
          <Button
            key={`${elementId} ${index}`}
            size="compact-xs"
            variant="default"
            className="trial-wait"
            leftSection={<IconClockPlay size={14} aria-hidden />}
            onClick={() => trial.act({ kind: 'pass-to-timer', elementId })}
          >
            {t('waits.timer', { at: moment(dueAt), name: nameOf(flow, elementId) })}
          </Button>
        ))}
        {waits.map((wait) => (
          <WaitButton
            key={`${wait.kind} ${wait.elementId}`}
            trial={trial}
            flow={flow}
            wait={wait}
          />
        ))}
        <PassTime trial={trial} />
      </div>
    </section>
  );
}

function WaitButton({ trial, flow, wait }: Props & { readonly wait: TrialWait }) {
  const { t } = useTrialTexts();
  const [chosen, setChosen] = useState<Variables>({});
  const [isMissing, setMissing] = useState(false);
  const { kind, elementId } = wait;
  const choices =
    kind === 'message' ? openChoices(flow, elementId, trial.here.state.variables) : [];
  const send = () => {
    const isOpen = choices.some(({ name }) => !Object.hasOwn(chosen, name));
    setMissing(isOpen);
    if (isOpen) return;
    const { name } = wait;
    trial.act(kind === 'message' ? { kind, name, variables: chosen } : { kind, name });
  };
  return (
    <>
      <ChoiceFields
        choices={choices}
        chosen={chosen}
        isMissing={isMissing}
        onChoose={(name, value) => setChosen((now) => ({ ...now, [name]: value }))}
      />
      <Button
        size="compact-xs"
        variant="default"
        className="trial-wait"
        leftSection={<IconMail size={14} aria-hidden />}
        onClick={send}
      >
        {t(kind === 'message' ? 'waits.message' : 'waits.signal', {
          name: nameOf(flow, elementId),
        })}
      </Button>
    </>
  );
}

function PassTime({ trial }: { readonly trial: TrialOnPage }) {
  const { t } = useTrialTexts();
  const { now } = trial.here.state;
  return (
    <>
      <Group gap={6}>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => trial.act({ kind: 'pass', duration: 'PT1WH' })}
        >
          {t('waits.hour')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => trial.act({ kind: 'pass', duration: 'P1WD' })}
        >
          {t('waits.day')}
        </Button>
      </Group>
      <Group gap={6}>
        <Text size="xs">{t('waits.until')}</Text>
        <MomentFields
          key={now}
          label={t('waits.until')}
          moment={now}
          onMoment={(moment) => trial.act({ kind: 'pass-until', moment })}
        />
      </Group>
    </>
  );
}
