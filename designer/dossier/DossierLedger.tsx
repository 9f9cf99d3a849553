import { Text } from '@mantine/core';

import { useLedger } from '../api/useDossiers.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Section } from '../ui/Section.tsx';
import { LedgerTable } from './LedgerTable.tsx';

type Props = { readonly dossierId: string };

/** How the promised date of a dossier was counted. */
export function DossierLedger({ dossierId }: Props) {
  const { t } = useTexts();
  const { data: ledger, error, refetch } = useLedger(dossierId);
  return (
    <Section title={t('dossier.ledger.title')}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {ledger === undefined && !error ? <Loading rows={3} /> : null}
      {ledger === null ? <Text c="dimmed">{t('dossier.ledger.none')}</Text> : null}
      {ledger ? <LedgerTable ledger={ledger} /> : null}
    </Section>
  );
}
