import { Alert, NativeSelect, Paper, Text } from '@mantine/core';

import { useMobileTexts } from '../mobile/useMobileTexts.ts';
import type { ChosenSession } from './useChosenSession.ts';
import { useIsOnline } from './useIsOnline.ts';

/** Where the officer receives now: at the counter, or at an open session of theirs. */
export function SessionChoice({ sessions }: { readonly sessions: ChosenSession }) {
  const words = useMobileTexts();
  const isOnline = useIsOnline();
  const { open, chosen, choose } = sessions;
  if (open.length === 0) return null;
  return (
    <Paper mb="md">
      <NativeSelect
        label={words('choice.label')}
        data={[
          { value: '', label: words('choice.counter') },
          ...open.map(({ mobileSessionId, place }) => ({
            value: mobileSessionId,
            label: words('choice.session', { place }),
          })),
        ]}
        value={chosen?.mobileSessionId ?? ''}
        onChange={({ currentTarget }) => choose(currentTarget.value || null)}
        maw={560}
      />
      {chosen ? (
        <Text fz="sm" mt="xs">
          {words('choice.hint')}
        </Text>
      ) : null}
      {chosen && !isOnline ? (
        <Alert color="gold" mt="xs" role="status">
          <Text c="black" fz="sm">
            {words('choice.offline')}
          </Text>
        </Alert>
      ) : null}
    </Paper>
  );
}
