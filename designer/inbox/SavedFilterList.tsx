import { Button, Group, Table, Text } from '@mantine/core';

import type { SavedFilter } from '../../api/contract/inbox.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { useProcedures } from '../api/useProcedures.ts';
import { useDeleteFilter } from '../api/useSavedFilters.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { notifyFailed } from '../ui/notify.ts';

type Props = {
  readonly filters: readonly SavedFilter[];
  readonly onChoose: (filter: SavedFilter) => void;
};

/** The filters to choose from; one's own can be deleted. */
export function SavedFilterList({ filters, onChoose }: Props) {
  const { t } = useTexts();
  const errorText = useErrorText();
  const remove = useDeleteFilter();
  if (filters.length === 0) return <Text c="dimmed">{t('inbox.noFilters')}</Text>;
  return (
    <Table>
      <Table.Tbody>
        {filters.map((filter) => (
          <Table.Tr key={filter.filterId}>
            <Table.Td>
              <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
                {filter.name}
              </Text>
              <FilterFacts filter={filter} />
            </Table.Td>
            <Table.Td>
              <Group justify="flex-end" gap="xs" wrap="nowrap">
                <Button
                  size="xs"
                  aria-label={t('inbox.useFilterNamed', { name: filter.name })}
                  onClick={() => onChoose(filter)}
                >
                  {t('inbox.useFilter')}
                </Button>
                {filter.isMine ? (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t('inbox.deleteFilterNamed', { name: filter.name })}
                    onClick={() =>
                      remove.mutate(filter.filterId, {
                        onError: (error) => notifyFailed(errorText(error)),
                      })
                    }
                  >
                    {t('inbox.deleteFilter')}
                  </Button>
                ) : null}
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function FilterFacts({ filter }: { readonly filter: SavedFilter }) {
  const { t } = useTexts();
  const { data: procedures = [] } = useProcedures();
  const { scope, query, procedureId, agencyName, ownerName, isMine } = filter;
  const procedure = procedures.find((one) => one.procedureId === procedureId);
  const facts = [
    t(`inbox.${scope}`),
    query ? t('inbox.filterWords', { query }) : '',
    procedure?.name ?? '',
    agencyName ? t('inbox.sharedWith', { agency: agencyName }) : '',
    isMine ? '' : t('inbox.filterOf', { name: ownerName ?? '' }),
  ];
  return (
    <Text fz="xs" c="dimmed">
      {facts.filter((fact) => fact !== '').join(' · ')}
    </Text>
  );
}
