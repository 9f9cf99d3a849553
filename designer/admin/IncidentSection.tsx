import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'react-router';

import type { IncidentView } from '../../api/contract/dossiers.ts';
import { useIncidents } from '../api/useAdministration.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { paths } from '../paths.ts';
import { Answer } from '../ui/Answer.tsx';
import { Section } from '../ui/Section.tsx';

/** Every dossier that stands still and needs a person. */
export function IncidentSection() {
  const { t } = useTexts();
  return (
    <Section title={t('admin.incidents.title')}>
      <Answer query={useIncidents()}>
        {(incidents) =>
          incidents.length === 0 ? (
            <Text c="dimmed">{t('admin.incidents.none')}</Text>
          ) : (
            <IncidentTable incidents={incidents} />
          )
        }
      </Answer>
    </Section>
  );
}

function IncidentTable({ incidents }: { readonly incidents: readonly IncidentView[] }) {
  const { t, pick } = useTexts();
  return (
    <Table fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('admin.incidents.dossier')}</Table.Th>
          <Table.Th>{t('admin.incidents.step')}</Table.Th>
          <Table.Th>{t('admin.incidents.what')}</Table.Th>
          <Table.Th>{t('admin.incidents.since')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {incidents.map((incident) => (
          <Table.Tr key={`${incident.dossierId} ${incident.elementId}`}>
            <Table.Td>
              <Anchor component={Link} to={paths.dossier(incident)} fz="sm">
                {incident.dossierCode}
              </Anchor>
            </Table.Td>
            <Table.Td>{incident.elementName}</Table.Td>
            <Table.Td>{pick(incident.text)}</Table.Td>
            <Table.Td>{formatMoment(incident.since)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
