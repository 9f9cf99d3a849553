import { List, Stack, Text, Title } from '@mantine/core';

import type { ClockThen, PlaybackMoment, StepThen } from '../../../api/contract/playback.ts';
import { formatMoment } from '../../i18n/formatMoment.ts';
import { usePostName } from '../../i18n/usePostName.ts';
import { useStepName } from '../../i18n/useStepName.ts';
import { useTexts } from '../../i18n/useTexts.ts';
import { formatWorkingTime } from '../../i18n/workingTime.ts';
import { MoodBadge } from '../../ui/DueMark.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { HistoryText } from '../HistoryText.tsx';
import { useDossierTexts } from '../useDossierTexts.ts';

type Props = { readonly moment: PlaybackMoment };

/** What happened at a moment, and the clocks as they stood right after it. */
export function MomentFacts({ moment }: Props) {
  const told = useDossierTexts();
  return (
    <Stack gap="sm">
      <div role="status">
        <HistoryText line={moment.line} />
        <StatusBadge status={moment.status} outcome={null} />
      </div>
      <div>
        <Title order={3} fz="sm">
          {told('playback.clocks')}
        </Title>
        <List fz="sm" listStyleType="none" spacing="xs">
          <List.Item>
            <DossierClock clock={moment.clock} />
          </List.Item>
          {moment.steps.map((step, index) => (
            <List.Item key={index}>
              <StepClock step={step} />
            </List.Item>
          ))}
          {moment.steps.length === 0 ? <List.Item>{told('playback.idle')}</List.Item> : null}
          {moment.timers.map(({ elementId, name, dueAt }, index) => (
            <List.Item key={`${elementId} ${index}`}>
              {told('playback.timer', { at: formatMoment(dueAt), name })}
            </List.Item>
          ))}
        </List>
      </div>
    </Stack>
  );
}

function DossierClock({ clock }: { readonly clock: ClockThen | null }) {
  const told = useDossierTexts();
  const { t } = useTexts();
  if (clock === null) return told('playback.noClock');
  const used = told('playback.used', {
    used: formatWorkingTime(clock.usedMinutes, t),
    all: formatWorkingTime(clock.minutes, t),
  });
  const promised =
    clock.promisedAt === null
      ? []
      : [told('playback.promised', { at: formatMoment(clock.promisedAt) })];
  const facts = [used, told(`clock.${clock.state}`).toLowerCase(), ...promised].join(', ');
  return (
    <>
      <b>{told('playback.dossierClock')}</b>: {facts} <MoodBadge mood={clock.timeliness} />
    </>
  );
}

function StepClock({ step }: { readonly step: StepThen }) {
  const told = useDossierTexts();
  const { t } = useTexts();
  const stepName = useStepName();
  const postName = usePostName();
  const used = formatWorkingTime(step.usedMinutes, t);
  const { budgetMinutes } = step;
  return (
    <>
      <b>
        {told('playback.step', {
          step: stepName(step),
          agency: step.agencyName,
          who: step.personName ?? `${postName(step.post)}, ${told('playback.nobody')}`,
        })}
      </b>
      :{' '}
      <Text span fz="sm">
        {budgetMinutes === null
          ? told('playback.usedOnly', { used })
          : told('playback.used', { used, all: formatWorkingTime(budgetMinutes, t) })}
      </Text>{' '}
      {step.isLate ? <MoodBadge mood="overdue" /> : null}
    </>
  );
}
