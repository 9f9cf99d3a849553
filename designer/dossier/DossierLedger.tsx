import { Text } from '@mantine/core';

import type { DossierView } from '../../api/contract/dossiers.ts';
import { useLedger } from '../api/useDossiers.ts';
import { ErrorState } from '../answer/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Section } from '../ui/Section.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = { readonly dossier: DossierView };

/** How the promised date of a dossier was counted. */
export function DossierLedger({ dossier }: Props) {
  const told = useDossierTexts();
  const { data: ledger, error, refetch } = useLedger(dossier.dossierId);
  return (
    <Section title={told('ledger.title')}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {ledger === undefined && !error ? <Loading rows={3} /> : null}
      {ledger === null ? <Text c="dimmed">{told('ledger.none')}</Text> : null}
      {ledger ? <LedgerTable ledger={ledger} isPaused={dossier.clock === 'paused'} /> : null}
    </Section>
  );
}
