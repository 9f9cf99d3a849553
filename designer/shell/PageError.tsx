import { Button, Container, Stack, Text, Title } from '@mantine/core';

import { useTexts } from '../i18n/useTexts.ts';

/** Shown in place of a page that failed. Forms keep their drafts, so reloading loses nothing. */
export function PageError() {
  const { t } = useTexts();
  return (
    <Container size="sm" py="xl">
      <Stack align="flex-start" role="alert">
        <Title order={1}>{t('common.error.page')}</Title>
        <Text>{t('common.error.pageHint')}</Text>
        <Button onClick={() => window.location.reload()}>{t('common.error.reload')}</Button>
      </Stack>
    </Container>
  );
}
