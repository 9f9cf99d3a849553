import { Alert } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import type { DossierReceived } from '../../api/contract/dossiers.ts';
import { useMe } from '../api/useSession.ts';
import { CounterDesk } from '../counter/CounterDesk.tsx';
import { ReceivedPanel } from '../counter/ReceivedPanel.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useCounterTexts } from '../counter/useCounterTexts.ts';

const QueuePanel = lazy(async () => ({
  default: (await import('../queue/QueuePanel.tsx')).QueuePanel,
}));

const RECEIVER = 'receiver';

/** Where a dossier comes in: procedure, applicant, papers, promised date, receipt. */
export function CounterPage() {
  const words = useCounterTexts();
  const me = useMe();
  const [received, setReceived] = useState<DossierReceived | null>(null);
  const agency = me.agencies.find(({ posts }) => posts.includes(RECEIVER));
  if (!agency) {
    return (
      <>
        <PageTitle title={words('title')} />
        <Alert color="gray">{words('notReceiver')}</Alert>
      </>
    );
  }
  return (
    <>
      <PageTitle title={words('title')} />
      <Suspense>
        <QueuePanel agencyId={agency.agencyId} />
      </Suspense>
      {received ? (
        <ReceivedPanel dossier={received} onAnother={() => setReceived(null)} />
      ) : (
        <CounterDesk agency={agency} onReceived={setReceived} />
      )}
    </>
  );
}
