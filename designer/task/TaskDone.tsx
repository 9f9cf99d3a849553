import { Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';

import type { DossierView } from '../../api/contract/dossiers.ts';
import type { TaskView } from '../../api/contract/tasks.ts';
import { usePostName } from '../i18n/usePostName.ts';
import { useStepName } from '../i18n/useStepName.ts';
import { useTexts, type TextKey } from '../i18n/useTexts.ts';
import { paths } from '../paths.ts';

type Props = {
  readonly task: TaskView;
  readonly how: 'completed' | 'sentBack';
  /** The dossier as it is after the step. */
  readonly dossier: DossierView | undefined;
};

/** Confirms what was done and says where the dossier is now. Takes the focus. */
export function TaskDone({ task, how, dossier }: Props) {
  const { t } = useTexts();
  const stepName = useStepName();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const mine = dossier?.tasks.find(
    ({ taskId, allowed }) => taskId !== task.taskId && allowed.claim === true,
  );
  return (
    <Paper role="status">
      <Stack align="flex-start">
        <Title order={2} ref={heading} tabIndex={-1}>
          {t(`task.done.${how}`, { step: stepName(task) })}
        </Title>
        {dossier ? <WhereNow dossier={dossier} /> : <Text c="dimmed">{t('common.loading')}</Text>}
        <Group>
          {mine ? (
            <Button component={Link} to={paths.task({ taskId: mine.taskId })}>
              {t('task.done.continue', { step: stepName(mine) })}
            </Button>
          ) : null}
          <Button component={Link} to={paths.inbox()} variant={mine ? 'default' : 'filled'}>
            {t('task.done.toInbox')}
          </Button>
          <Button
            component={Link}
            to={paths.dossier({ dossierId: task.dossierId })}
            variant="default"
          >
            {t('task.done.toDossier')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function WhereNow({ dossier }: { readonly dossier: DossierView }) {
  const { t } = useTexts();
  const postName = usePostName();
  const stepName = useStepName();
  const { code } = dossier;
  if (dossier.instanceStatus !== 'active' && dossier.instanceStatus !== 'incident') {
    const status = t(`common.status.s${dossier.status}` as TextKey);
    return <Text>{t('task.done.ended', { code, status })}</Text>;
  }
  if (dossier.holder.length === 0) return <Text>{t('task.done.waiting', { code })}</Text>;
  return (
    <div>
      <Text>{t('task.done.goesTo', { code })}</Text>
      <List>
        {dossier.holder.map((holder) => (
          <List.Item key={holder.taskId}>
            {t('task.done.place', {
              agency: holder.agencyName,
              post: postName(holder.post),
              step: stepName(holder),
            })}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
