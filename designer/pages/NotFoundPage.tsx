import { Button, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';

import { useTexts } from '../i18n/useTexts.ts';
import { paths } from '../paths.ts';
import { PageTitle } from '../ui/PageTitle.tsx';

/** An address that does not exist, or an object that this person may not know of. */
export function NotFoundPage() {
  const { t } = useTexts();
  return (
    <Stack align="flex-start">
      <PageTitle title={t('common.error.notFound')} />
      <Text>{t('common.error.notFoundHint')}</Text>
      <Button component={Link} to={paths.home()}>
        {t('common.error.home')}
      </Button>
    </Stack>
  );
}
