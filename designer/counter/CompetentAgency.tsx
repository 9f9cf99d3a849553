import { NativeSelect } from '@mantine/core';

import { useAgencies } from '../api/useAgencies.ts';
import { useCounterTexts } from './useCounterTexts.ts';

type Props = {
  readonly receivingAgencyId: string;
  /** Null: the authority of the receiving agency. */
  readonly value: string | null;
  readonly onChange: (agencyId: string | null) => void;
};

/** Whose procedure it is: any counter receives for every commune of the province. */
export function CompetentAgency({ receivingAgencyId, value, onChange }: Props) {
  const words = useCounterTexts();
  const { data: agencies = [] } = useAgencies();
  const own = agencies.find(({ agencyId }) => agencyId === receivingAgencyId)?.parentId ?? null;
  const choices = agencies.filter(({ kind, agencyId }) => kind === 'commune' || agencyId === own);
  if (choices.length < 2) return null;
  return (
    <NativeSelect
      mt="sm"
      label={words('procedure.competent')}
      description={words('procedure.competentHint')}
      data={choices.map(({ agencyId, name }) => ({ value: agencyId, label: name }))}
      value={value ?? own ?? ''}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === own ? null : currentTarget.value)
      }
    />
  );
}
