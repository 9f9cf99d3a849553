import { Anchor, Box, Checkbox, Group, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';

import type { InboxRow } from '../../api/contract/inbox.ts';
import { useMe } from '../api/useSession.ts';
import { usePostName } from '../i18n/usePostName.ts';
import { useStepName } from '../i18n/useStepName.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { paths } from '../paths.ts';
import { DueMark } from '../ui/DueMark.tsx';
import { ReasonButton } from '../ui/ReasonButton.tsx';
import { WatchStar } from './WatchStar.tsx';
import { useClaimFromInbox } from './useClaimFromInbox.ts';
import { useInboxKeys } from './useInboxKeys.ts';
import type { Ticks } from './useTicks.ts';

type Props = { readonly tasks: readonly InboxRow[]; readonly ticks: Ticks };
type Claim = ReturnType<typeof useClaimFromInbox>;

/** The tasks as a table; j and k move the focus from step to step, x ticks. */
export function TaskTable({ tasks, ticks }: Props) {
  const { t } = useTexts();
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const claim = useClaimFromInbox();
  const index = tasks.findIndex((task) => task.taskId === selectedId);
  const select = (next: number) => {
    const task = tasks[Math.max(0, Math.min(next, tasks.length - 1))];
    if (!task) return;
    setSelectedId(task.taskId);
    document.getElementById(linkId(task))?.focus();
  };
  useInboxKeys({
    onDown: () => select(index + 1),
    onUp: () => select(index - 1),
    onClaim: () => {
      const task = tasks[index];
      if (task) claim.start(task);
    },
    onTick: (isRange) => {
      const task = tasks[index];
      if (task) ticks.toggle(task.taskId, isRange);
    },
  });
  return (
    <div className="lt-table lt-cards">
      <table>
        <caption className="lt-noprint">{t('inbox.keys')}</caption>
        <TaskTableHead tasks={tasks} ticks={ticks} />
        <tbody>
          {tasks.map((task) => (
            <TaskTableRow
              key={task.taskId}
              task={task}
              claim={claim}
              ticks={ticks}
              isSelected={task.taskId === selectedId}
              onFocus={() => setSelectedId(task.taskId)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TaskTableHead({ tasks, ticks }: Props) {
  const { t } = useTexts();
  const isAll = tasks.length > 0 && ticks.tasks.length === tasks.length;
  return (
    <thead>
      <tr>
        <th style={{ width: 40 }}>
          <Checkbox
            aria-label={t('inbox.tickAll')}
            checked={isAll}
            indeterminate={ticks.tasks.length > 0 && !isAll}
            onChange={() => ticks.setAll(!isAll)}
          />
        </th>
        <th style={{ width: 210 }}>{t('inbox.due')}</th>
        <th style={{ width: 320 }}>{t('inbox.step')}</th>
        <th>{t('inbox.dossier')}</th>
        <th style={{ width: 230 }}>{t('inbox.holder')}</th>
        <th>
          <VisuallyHidden>{t('inbox.action')}</VisuallyHidden>
        </th>
      </tr>
    </thead>
  );
}

type RowProps = {
  readonly task: InboxRow;
  readonly claim: Claim;
  readonly ticks: Ticks;
  readonly isSelected: boolean;
  readonly onFocus: () => void;
};

function TaskTableRow({ task, claim, ticks, isSelected, onFocus }: RowProps) {
  const { t } = useTexts();
  const postName = usePostName();
  const stepName = useStepName();
  return (
    <tr className="lt-row" data-selected={isSelected} onFocus={onFocus}>
      <td>
        <Checkbox
          aria-label={t('inbox.tickNamed', { step: stepName(task), code: task.dossierCode })}
          checked={ticks.has(task.taskId)}
          onChange={(event) => ticks.toggle(task.taskId, isWithShift(event.nativeEvent))}
        />
      </td>
      <td>
        <DueMark
          mood={task.urgency}
          remainingMinutes={task.remainingMinutes}
          dueAt={task.dueAt ?? task.dossierDueAt}
        />
      </td>
      <td>
        <Anchor
          component={Link}
          id={linkId(task)}
          to={paths.task({ taskId: task.taskId })}
          fw={600}
          fz="sm"
        >
          {stepName(task)}
        </Anchor>
        <Text fz="xs" c="dimmed">
          {task.procedureName}
        </Text>
      </td>
      <td>
        <Group gap={6} wrap="nowrap">
          <WatchStar
            dossierId={task.dossierId}
            code={task.dossierCode}
            isWatched={task.isWatched}
          />
          <Anchor component={Link} to={paths.dossier(task)} fz="sm" className="lt-code">
            {task.dossierCode}
          </Anchor>
        </Group>
        <Text fz="sm">{task.applicantName}</Text>
      </td>
      <td>
        <HolderName task={task} />
        <Text fz="xs" c="dimmed">
          {postName(task.post)} – {task.agencyName}
        </Text>
      </td>
      <td>
        <RowActions task={task} claim={claim} />
      </td>
    </tr>
  );
}

function HolderName({ task }: { readonly task: InboxRow }) {
  const { t } = useTexts();
  const me = useMe();
  if (!task.claimedBy) {
    return (
      <Text fz="sm" c="dimmed">
        {t('inbox.notClaimed')}
      </Text>
    );
  }
  const isMine = task.claimedBy.personId === me.personId;
  return <Text fz="sm">{isMine ? t('inbox.claimedByMe') : task.claimedBy.name}</Text>;
}

function RowActions({ task, claim }: { readonly task: InboxRow; readonly claim: Claim }) {
  const { t } = useTexts();
  const stepName = useStepName();
  const about = { step: stepName(task), code: task.dossierCode };
  if (task.claimedBy) return <Box />;
  return (
    <Group justify="flex-end">
      <ReasonButton
        size="xs"
        variant="light"
        allowed={task.allowed.claim}
        label={t('inbox.claim')}
        name={t('inbox.claimNamed', about)}
        loading={claim.runningTaskId === task.taskId}
        onClick={() => claim.start(task)}
      />
    </Group>
  );
}

function linkId(task: InboxRow): string {
  return `task-${task.taskId}`;
}

function isWithShift(event: Event): boolean {
  return 'shiftKey' in event && event.shiftKey === true;
}
