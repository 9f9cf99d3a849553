import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import type { InboxRow, WorkloadRow } from '../../../api/contract/inbox.ts';
import { Answer } from '../../answer/Answer.tsx';
import { useWorkload } from '../../api/useWorkload.ts';
import { useTexts } from '../../i18n/useTexts.ts';
import type { SendOne } from './runBulk.ts';
import { assignOne } from './sendOne.ts';
import { useInboxTexts } from '../useInboxTexts.ts';

type Props = {
  readonly tasks: readonly InboxRow[];
  readonly onClose: () => void;
  readonly onStart: (send: SendOne) => void;
};

/** Gives the ticked tasks to one person of their post. */
export function AssignDialog({ tasks, onClose, onStart }: Props) {
  const { t } = useTexts();
  const part = useInboxTexts();
  const workload = useWorkload();
  const [first] = tasks;
  const holdsPost = ({ agencyId, posts }: WorkloadRow) =>
    agencyId === first?.agencyId && posts.includes(first.post);
  return (
    <Modal
      opened
      onClose={onClose}
      title={part('bulk.assignTitle', { count: tasks.length })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Answer query={workload}>
        {(rows) => (
          <AssignForm people={rows.filter(holdsPost)} onClose={onClose} onStart={onStart} />
        )}
      </Answer>
    </Modal>
  );
}

type FormProps = Omit<Props, 'tasks'> & { readonly people: readonly WorkloadRow[] };

function AssignForm({ people, onClose, onStart }: FormProps) {
  const { t } = useTexts();
  const part = useInboxTexts();
  const [personId, setPersonId] = useState(people[0]?.person.personId ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onStart(assignOne(personId));
  };
  if (people.length === 0) return <Text>{part('bulk.nobody')}</Text>;
  return (
    <Stack component="form" onSubmit={submit}>
      <NativeSelect
        label={part('bulk.assignee')}
        data-autofocus
        value={personId}
        onChange={(event) => setPersonId(event.currentTarget.value)}
        data={people.map(({ person, claimed }) => ({
          value: person.personId,
          label: part('bulk.assigneeLoad', { name: person.name, claimed }),
        }))}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit">{part('bulk.assignSubmit')}</Button>
      </Group>
    </Stack>
  );
}
