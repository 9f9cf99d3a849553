import { Group, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';

import { useProcedures } from '../api/useProcedures.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { SearchBox } from '../ui/SearchBox.tsx';
import type { InboxFilterValues } from './useInboxFilter.ts';

type Props = {
  readonly values: InboxFilterValues;
  readonly onChange: (change: Partial<InboxFilterValues>) => void;
  /** What else is done with the filter. */
  readonly children: ReactNode;
};

/** Search and procedure; kept in the address, so that Back restores them. */
export function InboxFilter({ values, onChange, children }: Props) {
  const { t } = useTexts();
  const { data: procedures = [] } = useProcedures();
  const choices = [
    { value: '', label: t('inbox.allProcedures') },
    ...procedures.map(({ procedureId, name }) => ({ value: procedureId, label: name })),
  ];
  return (
    <Group role="search" align="flex-end" my="sm">
      <SearchBox
        label={t('inbox.search')}
        initial={values.query}
        onSearch={(query) => onChange({ query })}
      />
      <NativeSelect
        w={280}
        label={t('inbox.procedure')}
        data={choices}
        value={values.procedureId}
        onChange={(event) => onChange({ procedureId: event.currentTarget.value })}
      />
      {children}
    </Group>
  );
}
