import { Stack, Text } from '@mantine/core';

import { useIncidents } from '../api/useAdministration.ts';
import { IncidentCard } from '../dossier/IncidentCard.tsx';
import { Answer } from '../answer/Answer.tsx';
import { Section } from '../ui/Section.tsx';
import { useAdminTexts } from './useAdminTexts.ts';

/**
 * Every dossier that stands still and needs a person.
 *
 * The administrator sees no dossier of an agency, so what there is to mend is mended here.
 */
export function IncidentSection() {
  const words = useAdminTexts();
  return (
    <Section title={words('incidents.title')}>
      <Answer query={useIncidents()}>
        {(incidents) =>
          incidents.length === 0 ? (
            <Text c="dimmed">{words('incidents.none')}</Text>
          ) : (
            <Stack>
              {incidents.map((incident) => (
                <IncidentCard
                  key={`${incident.dossierId} ${incident.elementId}`}
                  incident={incident}
                  isCodeShown
                />
              ))}
            </Stack>
          )
        }
      </Answer>
    </Section>
  );
}
