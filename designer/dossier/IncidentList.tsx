import { Stack } from '@mantine/core';

import type { IncidentView } from '../../api/contract/dossiers.ts';
import { Section } from '../ui/Section.tsx';
import { IncidentCard } from './IncidentCard.tsx';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = { readonly incidents: readonly IncidentView[] };

/** Where the dossier stands still; nothing when all is well. */
export function IncidentList({ incidents }: Props) {
  const told = useDossierTexts();
  if (incidents.length === 0) return null;
  return (
    <Section title={told('incidents.title')}>
      <Stack>
        {incidents.map((incident) => (
          <IncidentCard key={incident.elementId} incident={incident} />
        ))}
      </Stack>
    </Section>
  );
}
