import { Alert } from '@mantine/core';
import { useState } from 'react';

import type { DossierReceived } from '../../api/contract/dossiers.ts';
import { useMe } from '../api/useSession.ts';
import { CounterDesk } from '../counter/CounterDesk.tsx';
import { ReceivedPanel } from '../counter/ReceivedPanel.tsx';
import { useTexts } from '../i18n/useTexts.ts';
import { PageTitle } from '../ui/PageTitle.tsx';

const RECEIVER = 'receiver';

/** Where a dossier comes in: procedure, applicant, papers, promised date, receipt. */
export function CounterPage() {
  const { t } = useTexts();
  const me = useMe();
  const [received, setReceived] = useState<DossierReceived | null>(null);
  const agency = me.agencies.find(({ posts }) => posts.includes(RECEIVER));
  if (!agency) {
    return (
      <>
        <PageTitle title={t('counter.title')} />
        <Alert color="gray">{t('counter.notReceiver')}</Alert>
      </>
    );
  }
  return (
    <>
      <PageTitle title={t('counter.title')} />
      {received ? (
        <ReceivedPanel dossier={received} onAnother={() => setReceived(null)} />
      ) : (
        <CounterDesk agency={agency} onReceived={setReceived} />
      )}
    </>
  );
}
