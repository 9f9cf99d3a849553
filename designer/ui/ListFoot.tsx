import { Group, Pagination, Text } from '@mantine/core';
import '@mantine/core/styles/Pagination.css';

import type { TextValues } from '../i18n/createTranslate.ts';

type Props = {
  readonly page: number;
  /** Of all that is listed. */
  readonly total: number;
  /** The texts of the list. */
  readonly words: (
    key: 'total' | 'pages' | 'page' | 'nextPage' | 'previousPage',
    values?: TextValues,
  ) => string;
  readonly onPage: (page: number) => void;
};

/** As many as the API gives per page. */
const PAGE_SIZE = 50;

/** Under a list: how much there is, and the way to its other pages. */
export function ListFoot({ page, total, words, onPage }: Props) {
  return (
    <Group justify="space-between" mt="sm">
      <Text fz="sm" c="dimmed" role="status">
        {words('total', { total })}
      </Text>
      {total > PAGE_SIZE ? (
        <Pagination
          aria-label={words('pages')}
          total={Math.ceil(total / PAGE_SIZE)}
          value={page}
          onChange={onPage}
          getItemProps={(item) => ({ 'aria-label': words('page', { page: item }) })}
          getControlProps={(control) => ({
            'aria-label': words(control === 'next' ? 'nextPage' : 'previousPage'),
          })}
        />
      ) : null}
    </Group>
  );
}
