import { Text } from '@mantine/core';
import { useState } from 'react';

import { VIETNAM } from '../../../procedures/calendars/vietnam.ts';
import type { TimerDefinition } from '../../../engine/model/process.ts';
import { formatMoment, formatWeekday } from '../../i18n/formatMoment.ts';
import { exampleDue } from '../changes/exampleDue.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { useElementTexts } from './useElementTexts.ts';

/** When the timer would be due if it were set this morning; nothing for what cannot be read. */
export function TimerExample({ kind, text }: TimerDefinition) {
  const t = useElementTexts();
  const { language } = useModelerTexts();
  const [now] = useState(() => new Date());
  const example = exampleDue({ kind, text }, now, VIETNAM);
  if (example === null) return null;
  const show = (moment: string) => `${formatMoment(moment)} (${formatWeekday(moment, language)})`;
  return (
    <Text size="xs" c="dimmed">
      {t('timer.example', { from: show(example.from), due: show(example.due) })}
    </Text>
  );
}
