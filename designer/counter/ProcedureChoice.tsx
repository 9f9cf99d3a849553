import { Select } from '@mantine/core';
import type { ReactNode } from 'react';

import type { ProcedureRow } from '../../api/contract/procedures.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Section } from '../ui/Section.tsx';

type Props = {
  /** Procedures with a version in force. */
  readonly procedures: readonly ProcedureRow[];
  readonly chosen: ProcedureRow | null;
  readonly isMissing: boolean;
  readonly onChoose: (procedureId: string | null) => void;
  /** What else is chosen together with the procedure. */
  readonly children: ReactNode;
};

/** Chooses the procedure by its name or code. */
export function ProcedureChoice({ procedures, chosen, isMissing, onChoose, children }: Props) {
  const { t } = useTexts();
  return (
    <Section title={t('counter.procedure.title')}>
      <Select
        label={t('counter.procedure.label')}
        placeholder={t('counter.procedure.hint')}
        data={procedures.map(({ procedureId, code, name, stopped }) => ({
          value: procedureId,
          label: `${name} (${code})${stopped ? ` – ${t(`counter.procedure.${stopped}`)}` : ''}`,
        }))}
        value={chosen?.procedureId ?? null}
        onChange={onChoose}
        searchable
        allowDeselect={false}
        openOnFocus={false}
        withAsterisk
        nothingFoundMessage={t('counter.procedure.none')}
        error={isMissing ? t('counter.procedure.missing') : undefined}
      />
      {children}
    </Section>
  );
}
