import { Text } from '@mantine/core';

import type { DossierView } from '../../api/contract/dossiers.ts';
import { useLedger } from '../api/useDossiers.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { ErrorState } from '../answer/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Section } from '../ui/Section.tsx';
import { LedgerTable } from './LedgerTable.tsx';

type Props = { readonly dossier: DossierView };

/** How the promised date of a dossier was counted. */
export function DossierLedger({ dossier }: Props) {
  const { t } = useTexts();
  const { data: ledger, error, refetch } = useLedger(dossier.dossierId);
  return (
    <Section title={t('dossier.ledger.title')}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {ledger === undefined && !error ? <Loading rows={3} /> : null}
      {ledger === null ? <Text c="dimmed">{t('dossier.ledger.none')}</Text> : null}
      {ledger ? <LedgerTable ledger={ledger} isPaused={dossier.clock === 'paused'} /> : null}
    </Section>
  );
}
