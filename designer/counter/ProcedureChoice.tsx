import { Select } from '@mantine/core';
import type { ReactNode } from 'react';

import type { ProcedureRow } from '../../api/contract/procedures.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Section } from '../ui/Section.tsx';
import { useCounterTexts } from './useCounterTexts.ts';

type Props = {
  /** Procedures with a version in force; null while they are on their way. */
  readonly procedures: readonly ProcedureRow[] | null;
  readonly chosen: ProcedureRow | null;
  readonly isMissing: boolean;
  readonly onChoose: (procedureId: string | null) => void;
  /** What else is chosen together with the procedure. */
  readonly children: ReactNode;
};

/**
 * Chooses the procedure by its name or code. Closed until the list is there, then drawn anew: a
 * kept draft names its procedure only then, and a field that is not new writes that name some
 * moments after it was opened, into what is being typed.
 */
export function ProcedureChoice({ procedures, chosen, isMissing, onChoose, children }: Props) {
  const words = useCounterTexts();
  const { t } = useTexts();
  return (
    <Section title={words('procedure.title')}>
      <Select
        key={procedures ? 'listed' : 'awaited'}
        label={words('procedure.label')}
        placeholder={procedures ? words('procedure.hint') : t('common.loading')}
        disabled={!procedures?.length}
        data={(procedures ?? []).map(({ procedureId, code, name, stopped }) => ({
          value: procedureId,
          label: `${name} (${code})${stopped ? ` – ${words(`procedure.${stopped}`)}` : ''}`,
        }))}
        value={chosen?.procedureId ?? null}
        onChange={onChoose}
        searchable
        allowDeselect={false}
        openOnFocus={false}
        withAsterisk
        nothingFoundMessage={words('procedure.none')}
        error={isMissing ? words('procedure.missing') : undefined}
      />
      {children}
    </Section>
  );
}
