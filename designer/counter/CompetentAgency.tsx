import { NativeSelect } from '@mantine/core';

import type { AgencyView } from '../../api/contract/procedures.ts';
import { useCounterTexts } from './useCounterTexts.ts';

type Props = {
  readonly agencies: readonly AgencyView[];
  /** Who decides by the procedure's level; null: nobody can tell. */
  readonly byLevel: AgencyView | null;
  /** Null: nobody chose another one. */
  readonly value: string | null;
  readonly isMissing: boolean;
  readonly onChange: (agencyId: string | null) => void;
};

/** Kinds of agencies that decide in their own name. */
const AUTHORITIES: ReadonlySet<string> = new Set(['province', 'commune']);

/** Whose procedure it is: any counter receives for the province and every commune of it. */
export function CompetentAgency({ agencies, byLevel, value, isMissing, onChange }: Props) {
  const words = useCounterTexts();
  const choices = agencies.filter(
    ({ kind, agencyId }) => AUTHORITIES.has(kind) || agencyId === byLevel?.agencyId,
  );
  if (choices.length < 2) return null;
  const named = choices.map(({ agencyId, name }) => ({ value: agencyId, label: name }));
  const none = { value: '', label: words('procedure.chooseCompetent') };
  return (
    <NativeSelect
      mt="sm"
      label={words('procedure.competent')}
      description={words('procedure.competentHint')}
      withAsterisk={byLevel === null}
      error={isMissing ? words('procedure.competentMissing') : undefined}
      data={byLevel === null ? [none, ...named] : named}
      value={value ?? byLevel?.agencyId ?? ''}
      onChange={({ currentTarget: { value: chosen } }) =>
        onChange(chosen === '' || chosen === byLevel?.agencyId ? null : chosen)
      }
    />
  );
}
