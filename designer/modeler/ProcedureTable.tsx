import { Anchor, Badge, Table, Text } from '@mantine/core';
import { Link } from 'react-router';

import type { ProcedureRow } from '../../api/contract/procedures.ts';
import { formatDay, formatMoment } from '../i18n/formatMoment.ts';
import { paths } from '../paths.ts';
import { useModelerTexts } from './useModelerTexts.ts';

/** One line per procedure; its name leads to the drawing. */
export function ProcedureTable({ procedures }: { readonly procedures: readonly ProcedureRow[] }) {
  const { t } = useModelerTexts();
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table aria-label={t('list.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={110}>{t('list.code')}</Table.Th>
            <Table.Th>{t('list.name')}</Table.Th>
            <Table.Th w={180}>{t('list.field')}</Table.Th>
            <Table.Th w={220}>{t('list.inForce')}</Table.Th>
            <Table.Th w={230}>{t('list.draft')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {procedures.map((procedure) => (
            <Row key={procedure.procedureId} procedure={procedure} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ procedure }: { readonly procedure: ProcedureRow }) {
  const { t } = useModelerTexts();
  const { procedureId, code, name, field, inForce, draft, stopped } = procedure;
  return (
    <Table.Tr className="lt-row">
      <Table.Td>
        <Text size="sm" ff="monospace">
          {code}
        </Text>
      </Table.Td>
      <Table.Td>
        <Anchor component={Link} to={paths.procedure({ procedureId })} size="sm" fw={600}>
          {name}
        </Anchor>
      </Table.Td>
      <Table.Td>{field}</Table.Td>
      <Table.Td>
        {inForce ? (
          t('list.version', { number: inForce.number, day: formatDay(inForce.effectiveOn) })
        ) : (
          <Badge variant="light" color="gold">
            {t('list.notPublished')}
          </Badge>
        )}
        {stopped ? (
          <Badge variant="light" color={stopped === 'SUSPENDED' ? 'gold' : 'crimson'}>
            {t(`list.stopped.${stopped}`)}
          </Badge>
        ) : null}
      </Table.Td>
      <Table.Td>
        {draft && draft.stage !== 'DRAFT' ? (
          <Badge color={draft.stage === 'APPROVED' ? 'teal.9' : 'navy'}>
            {t(`list.stage.${draft.stage}`)}
          </Badge>
        ) : null}
        <Text size="sm" c="dimmed">
          {draft ? draftText(draft, t) : t('list.noDraft')}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}

function draftText(
  { updatedAt, updatedBy }: NonNullable<ProcedureRow['draft']>,
  t: ReturnType<typeof useModelerTexts>['t'],
): string {
  const at = formatMoment(updatedAt);
  return updatedBy === null
    ? t('list.draftAt', { at })
    : t('list.draftBy', { at, person: updatedBy });
}
