import { Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';

import type { StepTimes } from '../../../api/contract/stepTimes.ts';
import { request } from '../../api/client.ts';
import type { ManyFormProps } from './manyFormProps.ts';
import { timesFromHistory } from './timesFromHistory.ts';
import { useManyTexts } from './useManyTexts.ts';

/** Fills in how long the steps really took; says so where nothing is known of it. */
export function HistoryButton({ procedureId, plan, inputs, onChange }: ManyFormProps) {
  const { t } = useManyTexts();
  const path = `/procedures/${encodeURIComponent(procedureId)}/step-times`;
  const reading = useMutation({
    mutationFn: () => request<StepTimes>('GET', path),
    onSuccess: (times) => {
      const { service } = timesFromHistory(plan, times);
      onChange({ ...inputs, service: { ...inputs.service, ...service } });
    },
  });
  return (
    <>
      <Group gap="xs">
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconHistory size={14} aria-hidden />}
          loading={reading.isPending}
          onClick={() => reading.mutate()}
        >
          {t('history.take')}
        </Button>
      </Group>
      <Text size="xs" aria-live="polite">
        {reading.isError ? t('history.failed') : null}
        {reading.data ? <Taken times={reading.data} plan={plan} /> : null}
      </Text>
    </>
  );
}

type TakenProps = Pick<ManyFormProps, 'plan'> & { readonly times: StepTimes };

function Taken({ times, plan }: TakenProps) {
  const { t } = useManyTexts();
  const { steps, done } = timesFromHistory(plan, times);
  if (times.versionNumber === null) return t('history.noVersion');
  if (steps === 0) return t('history.none', { number: times.versionNumber });
  return t('history.taken', { steps, all: plan.steps.length, done, number: times.versionNumber });
}
