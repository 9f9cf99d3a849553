import { Group, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';

import { useTexts } from '../i18n/useTexts.ts';

type Props = { readonly title: string; readonly children?: ReactNode };

/**
 * The page's one first-level heading, also the title of the browser tab; actions stand at its
 * right.
 */
export function PageTitle({ title, children }: Props) {
  const { t } = useTexts();
  useEffect(() => {
    document.title = `${title} – ${t('common.appName')}`;
  }, [title, t]);
  return (
    <Group justify="space-between" align="flex-end" mb="md" wrap="wrap">
      <Title order={1}>{title}</Title>
      <Group align="flex-end">{children}</Group>
    </Group>
  );
}
