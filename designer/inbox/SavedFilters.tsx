import { Button, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';

import type { SavedFilter, Scope } from '../../api/contract/inbox.ts';
import { Answer } from '../answer/Answer.tsx';
import { useSavedFilters } from '../api/useSavedFilters.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { SavedFilterList } from './SavedFilterList.tsx';
import { SaveFilterForm } from './SaveFilterForm.tsx';
import type { InboxFilterState } from './useInboxFilter.ts';
import { useInboxTexts } from './useInboxTexts.ts';

type Props = { readonly filter: InboxFilterState; readonly scope: Scope };

/** Filters kept on the server: chosen, kept, shared with the unit, deleted. */
export function SavedFilters({ filter, scope }: Props) {
  const { t } = useTexts();
  const part = useInboxTexts();
  const [isOpen, dialog] = useDisclosure(false);
  const choose = ({ scope: chosen, query, procedureId }: SavedFilter) => {
    dialog.close();
    filter.replace({ scope: chosen, query, procedureId: procedureId ?? '' });
  };
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {part('filters')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={dialog.close}
        size="lg"
        title={part('filters')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack>
          <ChosenFrom onChoose={choose} />
          <SaveFilterForm values={filter.values} scope={scope} />
        </Stack>
      </Modal>
    </>
  );
}

function ChosenFrom({ onChoose }: { readonly onChoose: (filter: SavedFilter) => void }) {
  const query = useSavedFilters();
  return (
    <Answer query={query}>
      {(filters) => <SavedFilterList filters={filters} onChoose={onChoose} />}
    </Answer>
  );
}
