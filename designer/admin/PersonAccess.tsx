import { Button, Divider, Group, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import { PASSWORD_MIN } from '../../api/contract/accountRules.ts';
import type { PersonView } from '../../api/contract/people.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { useChangePerson } from '../api/useAdministration.ts';
import { notifyDone } from '../ui/notify.ts';
import { PasswordFields } from './PasswordFields.tsx';
import { useAdminTexts } from './useAdminTexts.ts';

type Props = { readonly person: PersonView; readonly onDone: () => void };

/** Whether and how somebody gets in: another password, blocking. */
export function PersonAccess({ person, onDone }: Props) {
  const words = useAdminTexts();
  const errorText = useErrorText();
  const change = useChangePerson(person.personId);
  const [password, setPassword] = useState('');
  const { name, isBlocked } = person;
  const tell = (key: 'passwordSet' | 'isBlocked' | 'isUnblocked') => () => {
    notifyDone(words(`people.${key}`, { name }));
    onDone();
  };
  const setNew = (event: FormEvent): void => {
    event.preventDefault();
    if (password.length < PASSWORD_MIN || change.isPending) return;
    change.mutate({ way: 'password', body: { password } }, { onSuccess: tell('passwordSet') });
  };
  const block = (): void =>
    change.mutate(
      { way: 'block', body: { isBlocked: !isBlocked } },
      { onSuccess: tell(isBlocked ? 'isUnblocked' : 'isBlocked') },
    );
  return (
    <Stack>
      <Divider />
      <Stack component="form" onSubmit={setNew}>
        <PasswordFields
          label={words('people.newPassword')}
          value={password}
          onChange={setPassword}
        />
        <div>
          <Button type="submit" variant="default" disabled={password.length < PASSWORD_MIN}>
            {words('people.setPassword')}
          </Button>
        </div>
      </Stack>
      <Divider />
      <Group justify="space-between" wrap="nowrap">
        <Text fz="sm" c="dimmed">
          {words('people.blockHint')}
        </Text>
        <Button
          variant="default"
          c="crimson.7"
          miw={150}
          loading={change.isPending}
          onClick={block}
        >
          {words(isBlocked ? 'people.unblock' : 'people.block')}
        </Button>
      </Group>
      {change.error ? (
        <Text c="crimson.6" role="alert">
          {errorText(change.error)}
        </Text>
      ) : null}
    </Stack>
  );
}
