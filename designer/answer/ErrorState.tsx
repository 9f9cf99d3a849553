import { Alert, Button, Stack, Text } from '@mantine/core';

import { useTexts } from '../i18n/useTexts.ts';
import { useErrorText } from './useErrorText.ts';

type Props = { readonly error: Error; readonly onRetry?: () => void };

/** What went wrong in words for the person, and a way to try again where there is one. */
export function ErrorState({ error, onRetry }: Props) {
  const { t } = useTexts();
  const errorText = useErrorText();
  return (
    <Alert color="crimson" role="alert" title={t('common.error.title')}>
      <Stack align="flex-start" gap="sm">
        <Text c="black">{errorText(error)}</Text>
        {onRetry ? (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        ) : null}
      </Stack>
    </Alert>
  );
}
