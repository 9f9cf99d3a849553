import { Badge, Group, Text } from '@mantine/core';

import type { DossierRow } from '../../api/contract/dossiers.ts';
import { useTexts, type TextKey } from '../i18n/useTexts.ts';
import { useDossierTexts } from '../dossier/useDossierTexts.ts';

type Props = { readonly status: number; readonly outcome: DossierRow['outcome'] };

/** The national status of a dossier in its official words, with the outcome once it is known. */
export function StatusBadge({ status, outcome }: Props) {
  const { t } = useTexts();
  const told = useDossierTexts();
  const word = t(`common.status.s${status}` as TextKey);
  return (
    <Group gap={6}>
      <Badge radius="sm" variant="outline" color="navy.7" miw="max-content">
        {word}
      </Badge>
      {outcome ? <Text fz="sm">{told(`outcome.${outcome}`)}</Text> : null}
    </Group>
  );
}
