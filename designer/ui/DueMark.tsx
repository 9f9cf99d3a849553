import { Badge, Box, Text } from '@mantine/core';

import type { Timeliness } from '../../api/contract/dossiers.ts';
import type { TaskRow } from '../../api/contract/tasks.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { formatRemaining } from '../i18n/workingTime.ts';

type Mood = TaskRow['urgency'] | Timeliness;

const COLOURS = {
  overdue: 'crimson.6',
  late: 'crimson.6',
  soon: 'gold.6',
  normal: 'navy.7',
  within: 'navy.7',
  early: 'teal.9',
  onTime: 'teal.9',
} as const satisfies Record<Mood, string>;

type Props = {
  readonly mood: Mood;
  readonly remainingMinutes: number | null;
  readonly dueAt: string | null;
};

/** How urgent something is: in words first, the colour only repeats them. */
export function DueMark({ mood, remainingMinutes, dueAt }: Props) {
  const { t } = useTexts();
  return (
    <Box style={{ flexShrink: 0 }}>
      <MoodBadge mood={mood} />
      {dueAt ? (
        <>
          {remainingMinutes === null ? null : (
            <Text fz="sm" fw={600} mt={2}>
              {formatRemaining(remainingMinutes, t)}
            </Text>
          )}
          <Text fz="xs" c="dimmed">
            {formatMoment(dueAt)}
          </Text>
        </>
      ) : null}
    </Box>
  );
}

/** The one word of urgency or timeliness. */
export function MoodBadge({ mood }: { readonly mood: Mood }) {
  const { t } = useTexts();
  const word = t(`common.timeliness.${mood === 'normal' ? 'within' : mood}`);
  return (
    <Badge radius="sm" color={COLOURS[mood]}>
      {word}
    </Badge>
  );
}
