import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import type { Scope } from '../../api/contract/inbox.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { useSaveFilter } from '../api/useSavedFilters.ts';
import { useMe } from '../api/useSession.ts';
import type { InboxFilterValues } from './useInboxFilter.ts';
import { useInboxTexts } from './useInboxTexts.ts';

type Props = { readonly values: InboxFilterValues; readonly scope: Scope };

const NAME_MAX = 80;

/** Keeps what the inbox is filtered by now under a name. */
export function SaveFilterForm({ values, scope }: Props) {
  const part = useInboxTexts();
  const me = useMe();
  const errorText = useErrorText();
  const save = useSaveFilter();
  const [name, setName] = useState('');
  const [agencyId, setAgencyId] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || save.isPending) return;
    const { query, procedureId } = values;
    const shared = { agencyId: agencyId || null, procedureId: procedureId || null };
    save.mutate({ name, scope, query, ...shared }, { onSuccess: () => setName('') });
  };
  const choices = me.agencies.map((one) => ({ value: one.agencyId, label: one.agencyName }));
  return (
    <Stack component="form" onSubmit={submit} gap="xs">
      <Group align="flex-end" grow preventGrowOverflow={false}>
        <TextInput
          label={part('filterName')}
          maxLength={NAME_MAX}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={part('share')}
          data={[{ value: '', label: part('shareNobody') }, ...choices]}
          value={agencyId}
          onChange={(event) => setAgencyId(event.currentTarget.value)}
        />
      </Group>
      {save.error ? (
        <Text c="crimson.6" role="alert">
          {errorText(save.error)}
        </Text>
      ) : null}
      <Group justify="flex-end">
        <Button type="submit" disabled={name.trim() === ''} loading={save.isPending}>
          {part('saveFilter')}
        </Button>
      </Group>
    </Stack>
  );
}
