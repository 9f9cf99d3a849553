import { Badge, Button, Table, Text } from '@mantine/core';

import type { SubstitutionView } from '../../api/contract/substitutions.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { useEndSubstitution } from '../api/useSubstitutions.ts';
import { formatDay } from '../i18n/formatMoment.ts';
import { usePostName } from '../i18n/usePostName.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { notifyDone, notifyFailed } from '../ui/notify.ts';
import { Section } from '../ui/Section.tsx';
import { useSubstitutionTexts } from './useSubstitutionTexts.ts';

type Props = { readonly items: readonly SubstitutionView[] };

/** Substitutions in effect or to come; each can be ended. */
export function SubstitutionTable({ items }: Props) {
  const t = useSubstitutionTexts();
  return (
    <Section title={t('list')}>
      {items.length === 0 ? (
        <EmptyState title={t('none')} hint={t('noneHint')} />
      ) : (
        <Table.ScrollContainer minWidth={760}>
          <Table fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('absent')}</Table.Th>
                <Table.Th>{t('substitute')}</Table.Th>
                <Table.Th>{t('days')}</Table.Th>
                <Table.Th>{t('reason')}</Table.Th>
                <Table.Th>{t('action')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((item) => (
                <Line key={item.substitutionId} item={item} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Section>
  );
}

function Line({ item }: { readonly item: SubstitutionView }) {
  const t = useSubstitutionTexts();
  const postName = usePostName();
  const errorText = useErrorText();
  const end = useEndSubstitution();
  const send = (): void =>
    end.mutate(item.substitutionId, {
      onSuccess: () => notifyDone(t('ended')),
      onError: (error) => notifyFailed(errorText(error)),
    });
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600} fz="sm">
          {item.absent.name}
        </Text>
        <Text fz="xs" c="dimmed">
          {postName(item.post)} – {item.agencyName}
        </Text>
      </Table.Td>
      <Table.Td fw={600}>{item.substitute.name}</Table.Td>
      <Table.Td>
        {formatDay(item.from)} – {formatDay(item.to)}
        <br />
        <Badge variant={item.isInEffect ? 'filled' : 'outline'}>
          {t(item.isInEffect ? 'inEffect' : 'toCome')}
        </Badge>
      </Table.Td>
      <Table.Td>{item.reason}</Table.Td>
      <Table.Td>
        <Button
          size="compact-sm"
          variant="default"
          loading={end.isPending}
          aria-label={t('endOf', { name: item.absent.name })}
          onClick={send}
        >
          {t('end')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
