import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';

import type { DossierView } from '../../api/contract/dossiers.ts';
import type { TaskView } from '../../api/contract/tasks.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { usePostName } from '../i18n/usePostName.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { formatWorkingTime } from '../i18n/workingTime.ts';
import { paths } from '../paths.ts';
import { DueMark } from '../ui/DueMark.tsx';
import { Facts } from '../ui/Facts.tsx';

type Props = { readonly task: TaskView; readonly dossier: DossierView | undefined };

/** Which dossier this is about, for whom, and how much time is left. */
export function TaskHead({ task, dossier }: Props) {
  const { t } = useTexts();
  const postName = usePostName();
  const { budgetMinutes } = task;
  return (
    <Paper>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap="sm">
          <div>
            <Text fw={600}>{task.procedureName}</Text>
            <Anchor component={Link} to={paths.dossier({ dossierId: task.dossierId })}>
              {t('task.openDossier', { code: task.dossierCode })}
            </Anchor>
          </div>
          <Facts
            facts={[
              [t('task.applicant'), task.applicantName],
              [
                t('task.content'),
                dossier?.content === task.procedureName ? null : dossier?.content,
              ],
              [t('task.place'), `${task.agencyName} – ${postName(task.post)}`],
              [t('task.holder'), task.claimedBy?.name ?? t('inbox.notClaimed')],
              [t('task.openedAt'), formatMoment(task.openedAt)],
              [
                t('task.budget'),
                budgetMinutes === null ? null : formatWorkingTime(budgetMinutes, t),
              ],
              [
                t('task.supplementUntil'),
                task.supplementUntil && formatMoment(task.supplementUntil),
              ],
              [
                t('task.dossierDue'),
                task.dossierDueAt ? formatMoment(task.dossierDueAt) : t('common.time.none'),
              ],
            ]}
          />
        </Stack>
        <DueMark
          mood={task.urgency}
          remainingMinutes={task.remainingMinutes}
          dueAt={task.dueAt ?? task.dossierDueAt}
        />
      </Group>
    </Paper>
  );
}
