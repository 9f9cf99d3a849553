import { Button, Group, Text } from '@mantine/core';

import type { Total } from '../../api/contract/inbox.ts';
import { countText } from '../i18n/countText.ts';
import { useTexts } from '../i18n/useTexts.ts';

type Props = {
  readonly pages: {
    readonly data?: { readonly pages: readonly Total[] } | undefined;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  readonly shown: number;
  /** Says how many of how many are shown. */
  readonly say: (values: { readonly shown: number; readonly total: string }) => string;
};

/** How much of a list is shown, and the way to more. */
export function ListEnd({ pages, shown, say }: Props) {
  const { t, language } = useTexts();
  const total = pages.data?.pages[0] ?? { total: 0, totalIsMore: false };
  return (
    <Group justify="space-between" mt="sm" hidden={total.total === 0}>
      <Text fz="sm" c="dimmed" role="status">
        {say({ shown, total: countText(total, language) })}
      </Text>
      {pages.hasNextPage ? (
        <Button
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('common.more')}
        </Button>
      ) : null}
    </Group>
  );
}
