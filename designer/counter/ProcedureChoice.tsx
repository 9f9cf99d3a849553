import { Select } from '@mantine/core';
import type { ReactNode } from 'react';

import type { ProcedureRow } from '../../api/contract/procedures.ts';
import { Section } from '../ui/Section.tsx';
import { useCounterTexts } from './useCounterTexts.ts';

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
  const words = useCounterTexts();
  return (
    <Section title={words('procedure.title')}>
      <Select
        label={words('procedure.label')}
        placeholder={words('procedure.hint')}
        data={procedures.map(({ procedureId, code, name, stopped }) => ({
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
