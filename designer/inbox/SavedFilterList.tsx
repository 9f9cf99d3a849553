import { Button, Group, Table, Text } from '@mantine/core';

import type { SavedFilter } from '../../api/contract/inbox.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { useProcedures } from '../api/useProcedures.ts';
import { useDeleteFilter } from '../api/useSavedFilters.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { notifyFailed } from '../ui/notify.ts';
import { useInboxTexts } from './useInboxTexts.ts';

type Props = {
  readonly filters: readonly SavedFilter[];
  readonly onChoose: (filter: SavedFilter) => void;
};

/** The filters to choose from; one's own can be deleted. */
export function SavedFilterList({ filters, onChoose }: Props) {
  const part = useInboxTexts();
  const errorText = useErrorText();
  const remove = useDeleteFilter();
  if (filters.length === 0) return <Text c="dimmed">{part('noFilters')}</Text>;
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
                  aria-label={part('useFilterNamed', { name: filter.name })}
                  onClick={() => onChoose(filter)}
                >
                  {part('useFilter')}
                </Button>
                {filter.isMine ? (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={part('deleteFilterNamed', { name: filter.name })}
                    onClick={() =>
                      remove.mutate(filter.filterId, {
                        onError: (error) => notifyFailed(errorText(error)),
                      })
                    }
                  >
                    {part('deleteFilter')}
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
  const part = useInboxTexts();
  const { data: procedures = [] } = useProcedures();
  const { scope, query, procedureId, agencyName, ownerName, isMine } = filter;
  const procedure = procedures.find((one) => one.procedureId === procedureId);
  const facts = [
    t(`inbox.${scope}`),
    query ? part('filterWords', { query }) : '',
    procedure?.name ?? '',
    agencyName ? part('sharedWith', { agency: agencyName }) : '',
    isMine ? '' : part('filterOf', { name: ownerName ?? '' }),
  ];
  return (
    <Text fz="xs" c="dimmed">
      {facts.filter((fact) => fact !== '').join(' · ')}
    </Text>
  );
}
