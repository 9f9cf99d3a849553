import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import { PASSWORD_MIN } from '../../api/contract/accountRules.ts';
import type { Me } from '../../api/contract/session.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { useChangePassword } from '../api/useSession.ts';
import { usePostName } from '../i18n/usePostName.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Facts } from '../ui/Facts.tsx';
import { notifyDone } from '../ui/notify.ts';
import { useAccountTexts } from './useAccountTexts.ts';

const EMPTY = { present: '', password: '', again: '' };
const FIELDS = ['present', 'password', 'again'] as const;

type Props = { readonly me: Me; readonly onClose: () => void };

/** Who I am here; another password. */
export function AccountDialog({ me, onClose }: Props) {
  const { t } = useTexts();
  const words = useAccountTexts();
  const postName = usePostName();
  const posts = me.agencies.map(({ agencyName, posts: held }) =>
    t('common.atAgency', { post: held.map(postName).join(', '), agency: agencyName }),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={words('title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Facts
          facts={[
            [words('name'), me.name],
            [words('username'), me.username],
            [words('posts'), posts.length === 0 ? null : posts.join('; ')],
          ]}
        />
        <PasswordForm onDone={onClose} />
      </Stack>
    </Modal>
  );
}

function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const words = useAccountTexts();
  const errorText = useErrorText();
  const change = useChangePassword();
  const [typed, setTyped] = useState(EMPTY);
  const [wrong, setWrong] = useState<'short' | 'differs' | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { present, password } = typed;
    const found = wrongOf(typed);
    setWrong(found);
    if (found !== null || present === '' || change.isPending) return;
    const onSuccess = (): void => {
      notifyDone(words('changed'));
      onDone();
    };
    change.mutate({ present, password }, { onSuccess });
  };
  const refused = change.error ? errorText(change.error) : null;
  const told = wrong === null ? refused : words(wrong);
  return (
    <Stack component="form" onSubmit={submit} gap="sm">
      {FIELDS.map((name) => (
        <TextInput
          key={name}
          type="password"
          label={words(name)}
          autoComplete={name === 'present' ? 'current-password' : 'new-password'}
          value={typed[name]}
          onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
        />
      ))}
      <Text fz="sm" c="dimmed">
        {words('hint')}
      </Text>
      {told === null ? null : (
        <Text c="crimson.6" role="alert">
          {told}
        </Text>
      )}
      <Group justify="flex-end">
        <Button type="submit" loading={change.isPending}>
          {words('change')}
        </Button>
      </Group>
    </Stack>
  );
}

function wrongOf({ password, again }: typeof EMPTY): 'short' | 'differs' | null {
  if (password.length < PASSWORD_MIN) return 'short';
  return password === again ? null : 'differs';
}
