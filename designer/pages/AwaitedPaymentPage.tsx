import { Paper, Text } from '@mantine/core';
import { useState } from 'react';

import { Answer } from '../answer/Answer.tsx';
import { useMe } from '../api/useSession.ts';
import { AwaitedPaymentTable } from '../payments/AwaitedPaymentTable.tsx';
import { useAwaitedPayments } from '../payments/useAwaitedPayments.ts';
import { usePaymentTexts } from '../payments/usePaymentTexts.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ListFoot } from '../ui/ListFoot.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

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
              <ListFoot page={page} total={total} words={words} onPage={setPage} />
            </>
          )
        }
      </Answer>
    </>
  );
}
