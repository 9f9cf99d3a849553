import { Alert } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import type { DossierReceived } from '../../api/contract/dossiers.ts';
import type { Me } from '../../api/contract/session.ts';
import { useMe } from '../api/useSession.ts';
import { CounterDesk } from '../counter/CounterDesk.tsx';
import { useOutbox } from '../counter/outbox/useOutbox.ts';
import { ReceivedPanel } from '../counter/ReceivedPanel.tsx';
import { SessionChoice } from '../counter/SessionChoice.tsx';
import { useChosenSession } from '../counter/useChosenSession.ts';
import { useRefreshDesk } from '../mobile/useMobileSessions.ts';
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
      <Receiving agency={agency} />
    </>
  );
}

function Receiving({ agency }: { readonly agency: Me['agencies'][number] }) {
  const [received, setReceived] = useState<DossierReceived | null>(null);
  const sessions = useChosenSession();
  const outbox = useOutbox(useRefreshDesk());
  if (received) return <ReceivedPanel dossier={received} onAnother={() => setReceived(null)} />;
  return (
    <>
      <SessionChoice sessions={sessions} />
      {sessions.chosen ? null : (
        <Suspense>
          <QueuePanel agencyId={agency.agencyId} />
        </Suspense>
      )}
      <CounterDesk
        agency={agency}
        session={sessions.chosen}
        outbox={outbox}
        onReceived={setReceived}
      />
    </>
  );
}
