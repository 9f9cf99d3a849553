import { Group, Pagination, Paper, Text } from '@mantine/core';
import '@mantine/core/styles/Pagination.css';
import { useState } from 'react';

import { Answer } from '../answer/Answer.tsx';
import { useMe } from '../api/useSession.ts';
import { AwaitedPaymentTable } from '../payments/AwaitedPaymentTable.tsx';
import { useAwaitedPayments } from '../payments/useAwaitedPayments.ts';
import { usePaymentTexts } from '../payments/usePaymentTexts.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

/** As many as the API gives per page. */
const PAGE_SIZE = 50;

/** For whoever takes money at a one-stop unit: payments online whose outcome nobody has told. */
export function AwaitedPaymentPage() {
  const me = useMe();
  return me.can['dossier.collect'] === true ? <Awaited /> : <NotFoundPage />;
}

function Awaited() {
  const words = usePaymentTexts();
  const [page, setPage] = useState(1);
  const query = useAwaitedPayments(page);
  return (
    <>
      <PageTitle title={words('title')} />
      <Answer query={query}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={words('none')} hint={words('noneHint')} />
          ) : (
            <>
              <Text fz="sm" mb="sm">
                {words('hint')}
              </Text>
              <Paper p={0}>
                <AwaitedPaymentTable payments={items} />
              </Paper>
              <Pages page={page} total={total} onPage={setPage} />
            </>
          )
        }
      </Answer>
    </>
  );
}

type PagesProps = {
  readonly page: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
};

function Pages({ page, total, onPage }: PagesProps) {
  const words = usePaymentTexts();
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
