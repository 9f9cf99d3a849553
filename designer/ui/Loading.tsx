import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';

import { useTexts } from '../i18n/useTexts.ts';

type Props = { readonly rows?: number };

const ROWS = 5;

/** Grey lines in place of content that is on its way. */
export function Loading({ rows = ROWS }: Props) {
  const { t } = useTexts();
  return (
    <Stack gap="xs" role="status">
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={44} />
      ))}
    </Stack>
  );
}
