import { Button } from '@mantine/core';

import { useTexts } from '../i18n/useTexts.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { InboxFilterState } from './useInboxFilter.ts';

/** Why a list is empty, and what leads to rows. */
export function NothingListed({ filter }: { readonly filter: InboxFilterState }) {
  const { t } = useTexts();
  const { scope } = filter.values;
  if (filter.isFiltered) {
    return (
      <EmptyState title={t('inbox.emptyFilter')} hint={t('inbox.emptyFilterHint')}>
        <Button mt="md" variant="default" onClick={filter.clear}>
          {t('inbox.clearFilter')}
        </Button>
      </EmptyState>
    );
  }
  if (scope === 'workload') return null;
  return <EmptyState title={t(`inbox.empty.${scope}`)} hint={t(`inbox.emptyHint.${scope}`)} />;
}
