import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';

import { parseInstant } from '../../../engine/calendar/parseInstant.ts';
import { DateInput } from '../../form/DateInput.tsx';
import { clockTime } from '../clockTime.ts';
import { useTrialTexts } from './useTrialTexts.ts';

type Props = {
  readonly label: string;
  /** A moment on the wire. */
  readonly moment: string;
  /** Told when both fields are left, or Enter is pressed, and they make another moment. */
  readonly onMoment: (moment: string) => void;
};

/** A day and a time as two fields; give it a new `key` to show another moment. */
export function MomentFields({ label, moment, onMoment }: Props) {
  const { t } = useTrialTexts();
  const [day, setDay] = useState(moment.slice(0, 10));
  const [time, setTime] = useState(moment.slice(11, 16));
  const typed = `${day}T${clockTime(time)}:00+07:00`;
  const isMoment = parseInstant(typed) !== null;
  const leave = () => {
    if (isMoment && typed !== moment) onMoment(typed);
  };
  return (
    <Group
      gap={6}
      wrap="nowrap"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) leave();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
      }}
    >
      <DateInput
        size="xs"
        w={112}
        aria-label={t('clock.day', { label })}
        value={day}
        error={!isMoment}
        onChange={setDay}
      />
      <TextInput
        size="xs"
        w={66}
        aria-label={t('clock.time', { label })}
        placeholder={t('clock.timeExample')}
        value={time}
        error={!isMoment}
        onChange={(event) => setTime(event.currentTarget.value)}
      />
    </Group>
  );
}
