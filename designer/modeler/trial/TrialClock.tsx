import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';

import { describeDay, type DayDescription } from '../../../engine/calendar/describeDay.ts';
import { parseInstant } from '../../../engine/calendar/parseInstant.ts';
import type { TrialDossier } from '../../../engine/testing/trial/trialState.ts';
import { withStart } from '../../../engine/testing/trial/trialTree.ts';
import { VIETNAM } from '../../../procedures/calendars/vietnam.ts';
import { formatWorkingTime } from '../../i18n/workingTime.ts';
import { useTexts } from '../../i18n/useTexts.ts';
import { MomentFields } from './MomentFields.tsx';
import { startChoices, type StartChoice } from './firstStart.ts';
import type { TrialOnPage } from './useTrial.ts';
import { useTrialTexts, type TrialTranslate } from './useTrialTexts.ts';

/** What time it is for the dossier, what it was promised for, and when it came in. */
export function TrialClock({ trial }: { readonly trial: TrialOnPage }) {
  const { t, pick, moment } = useTrialTexts();
  const { t: shared } = useTexts();
  const { now, dossier } = trial.here.state;
  const day = describeDay(parseInstant(now) ?? 0, VIETNAM);
  return (
    <section className="trial-clock" aria-label={t('clock.title')}>
      <Text size="xs" c="dimmed">
        {t('clock.title')}
      </Text>
      <Text fw={700} fz="lg" lh={1.25} role="status">
        {moment(now)}
      </Text>
      <Text size="xs" fw={600} data-day={day?.kind} className="trial-day">
        {day === null ? null : dayWords(day, t, pick)}
      </Text>
      <Text size="xs">
        {t('clock.status', { status: shared(`common.status.s${dossier.status}`) })}
      </Text>
      <Promise dossier={dossier} />
      <Receipt trial={trial} />
    </section>
  );
}

function Promise({ dossier }: { readonly dossier: TrialDossier }) {
  const { t, moment } = useTrialTexts();
  const { t: shared } = useTexts();
  const { dueAt, remainingMinutes, termMinutes, finishedAt } = dossier;
  if (termMinutes === null) return <Text size="xs">{t('clock.noTerm')}</Text>;
  if (dueAt === null) return <Text size="xs">{t('clock.held')}</Text>;
  const left = remainingMinutes ?? 0;
  const amount = formatWorkingTime(left, shared);
  return (
    <Text size="xs" c={left < 0 && finishedAt === null ? 'crimson.7' : 'black'}>
      {t('clock.due', { at: moment(dueAt) })}
      {finishedAt === null ? (
        <b>{`, ${left < 0 ? t('clock.over', { amount }) : t('clock.left', { amount })}`}</b>
      ) : null}
    </Text>
  );
}

function Receipt({ trial }: { readonly trial: TrialOnPage }) {
  const { t, pick } = useTrialTexts();
  const { tree, change } = trial;
  const { receivedAt } = tree.start;
  const [choices] = useState(() => startChoices(new Date(), VIETNAM));
  const receive = (at: string) => change(withStart(tree, { ...tree.start, receivedAt: at }));
  return (
    <div className="trial-receipt">
      <Text size="xs" fw={600}>
        {t('clock.received')}
      </Text>
      <MomentFields
        key={receivedAt}
        label={t('clock.received')}
        moment={receivedAt}
        onMoment={receive}
      />
      <NativeSelect
        size="xs"
        className="trial-pick"
        aria-label={t('clock.pick')}
        value={choices.some((one) => one.receivedAt === receivedAt) ? receivedAt : ''}
        data={[
          { value: '', label: t('clock.pick') },
          ...choices.map((choice) => {
            return { value: choice.receivedAt, label: choiceWords(choice, t, pick) };
          }),
        ]}
        onChange={(event) => event.currentTarget.value !== '' && receive(event.currentTarget.value)}
      />
    </div>
  );
}

type Pick = ReturnType<typeof useTrialTexts>['pick'];

function choiceWords({ kind, name, dayCount }: StartChoice, t: TrialTranslate, pick: Pick): string {
  if (kind === 'monday') return t('clock.pickMonday');
  if (kind === 'friday') return t('clock.pickFriday');
  return t('clock.pickHoliday', { name: name === null ? '' : pick(name), count: dayCount });
}

function dayWords({ kind, name, isWorkingTime }: DayDescription, t: TrialTranslate, pick: Pick) {
  const values = { name: name === null ? '' : pick(name) };
  switch (kind) {
    case 'working':
      return t(isWorkingTime ? 'clock.working' : 'clock.workingOutside');
    case 'weekend':
      return t('clock.weekend');
    case 'holiday':
      return t('clock.holiday', values);
    case 'make-up':
      return t('clock.makeUp', values);
    case 'half-day':
      return t('clock.halfDay', values);
  }
}
