import type { LedgerView } from '../../api/contract/ledger.ts';
import { LedgerTable } from '../dossier/LedgerTable.tsx';
import { useTexts } from '../i18n/useTexts.ts';
import { Section } from '../ui/Section.tsx';

/** How the step's due moment was counted; nothing for a step without a budget. */
export function TaskLedger({ ledger }: { readonly ledger: LedgerView | null }) {
  const { t } = useTexts();
  if (!ledger) return null;
  return (
    <Section title={t('task.ledger')}>
      <LedgerTable ledger={ledger} />
    </Section>
  );
}
