import { Alert, Group, Text } from '@mantine/core';

import type { TaskView } from '../../api/contract/tasks.ts';
import { useClaimTask } from '../api/useTasks.ts';
import { toSentence } from '../i18n/toSentence.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { notifyDone } from '../ui/notify.ts';
import { ReasonButton } from '../ui/ReasonButton.tsx';
import { useErrorText } from '../answer/useErrorText.ts';

type Props = { readonly task: TaskView };

/**
 * How the person stands to the task: may claim it, may not work on it and why; nothing when it is
 * theirs.
 */
export function ClaimBanner({ task }: Props) {
  const { t, pick } = useTexts();
  const { claim, complete } = task.allowed;
  if (task.status === 'completed' || task.status === 'interrupted') {
    return <Alert color="gray">{t('task.ended')}</Alert>;
  }
  if (claim === true) return <ClaimOffer task={task} />;
  if (complete === true) return null;
  return (
    <Alert color="gray">
      <Text c="black">{toSentence(pick(complete.reason))}</Text>
    </Alert>
  );
}

function ClaimOffer({ task }: Props) {
  const { t } = useTexts();
  const errorText = useErrorText();
  const claim = useClaimTask();
  const start = () =>
    claim.mutate({ taskId: task.taskId }, { onSuccess: () => notifyDone(t('task.claimed')) });
  return (
    <Alert color="navy" variant="light">
      <Group justify="space-between">
        <Text c="black">{t('task.claimFirst')}</Text>
        <ReasonButton
          allowed={task.allowed.claim}
          label={t('task.claim')}
          loading={claim.isPending}
          onClick={start}
        />
      </Group>
      {claim.error ? (
        <Text c="crimson.6" role="alert">
          {errorText(claim.error)}
        </Text>
      ) : null}
    </Alert>
  );
}
