import { NativeSelect } from '@mantine/core';

import { useAgencies } from '../api/useAgencies.ts';
import { useCounterTexts } from './useCounterTexts.ts';

type Props = {
  readonly receivingAgencyId: string;
  /** Null: the authority of the receiving agency. */
  readonly value: string | null;
  readonly onChange: (agencyId: string | null) => void;
};

/** Kinds of agencies that decide in their own name. */
const AUTHORITIES: ReadonlySet<string> = new Set(['province', 'commune']);

/** Whose procedure it is: any counter receives for the province and every commune of it. */
export function CompetentAgency({ receivingAgencyId, value, onChange }: Props) {
  const words = useCounterTexts();
  const { data: agencies = [] } = useAgencies();
  const own = agencies.find(({ agencyId }) => agencyId === receivingAgencyId)?.parentId ?? null;
  const choices = agencies.filter(
    ({ kind, agencyId }) => AUTHORITIES.has(kind) || agencyId === own,
  );
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
