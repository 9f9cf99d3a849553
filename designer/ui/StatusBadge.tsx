import { Badge } from '@mantine/core';

import type { DossierRow } from '../../api/contract/dossiers.ts';
import { useTexts, type TextKey } from '../i18n/useTexts.ts';

type Props = { readonly status: number; readonly outcome: DossierRow['outcome'] };

/** The national status of a dossier in its official words, with the outcome once it is known. */
export function StatusBadge({ status, outcome }: Props) {
  const { t } = useTexts();
  const word = t(`common.status.s${status}` as TextKey);
  return (
    <Badge radius="sm" variant="outline" color="navy.7">
      {outcome ? `${word} · ${t(`dossier.outcome.${outcome}`)}` : word}
    </Badge>
  );
}
