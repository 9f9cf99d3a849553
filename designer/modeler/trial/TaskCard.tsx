import { Badge, Text, UnstyledButton } from '@mantine/core';

import type { FlowUnderTest } from '../../../engine/testing/flowUnderTest.ts';
import type { TrialTask } from '../../../engine/testing/trial/trialState.ts';
import { formatRemaining } from '../../i18n/workingTime.ts';
import { useTexts } from '../../i18n/useTexts.ts';
import { callAround } from './eventWords.ts';
import { TaskForm, type KeptPace } from './TaskForm.tsx';
import { useRoleName } from './useRoleName.ts';
import type { TrialOnPage } from './useTrial.ts';
import { useTrialTexts } from './useTrialTexts.ts';

type Props = {
  readonly trial: TrialOnPage;
  readonly flow: FlowUnderTest;
  readonly task: TrialTask;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly pace: KeptPace;
  readonly onPace: (pace: KeptPace) => void;
};

/** A task that waits: whose it is, until when, and its form when it is the one being done. */
export function TaskCard({ isOpen, onOpen, task, ...work }: Props) {
  const call = callAround(work.flow, task.elementId);
  const { t } = useTrialTexts();
  const roleName = useRoleName();
  const { elementId, item } = task;
  const name = task.name === '' ? elementId : task.name;
  const title = item === null ? name : t('tasks.item', { name, item: item + 1 });
  return (
    <li className="trial-card" data-open={isOpen}>
      <Badge variant="light" size="sm" className="trial-role" title={roleName(task)}>
        {roleName(task)}
      </Badge>
      <Text fw={600} size="sm" className="trial-step">
        {title}
      </Text>
      {call === null ? null : (
        <Text size="xs" c="dimmed">
          {t('tasks.called', { name: call })}
        </Text>
      )}
      <TaskDue task={task} />
      {isOpen ? (
        <TaskForm {...work} task={task} title={title} />
      ) : (
        <UnstyledButton
          className="trial-open"
          onClick={onOpen}
          aria-label={`${t('tasks.open')}: ${title}`}
        >
          {t('tasks.open')}
        </UnstyledButton>
      )}
    </li>
  );
}

function TaskDue({ task: { dueAt, remainingMinutes } }: { readonly task: TrialTask }) {
  const { t, moment } = useTrialTexts();
  const { t: shared } = useTexts();
  if (dueAt === null) return <Text size="xs">{t('tasks.noBudget')}</Text>;
  const left = remainingMinutes ?? 0;
  return (
    <Text size="xs" c={left < 0 ? 'crimson.7' : 'black'}>
      {t('tasks.due', { at: moment(dueAt) })} ({formatRemaining(left, shared)})
    </Text>
  );
}
