import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import { useErrorText } from '../answer/useErrorText.ts';
import { useAddWebhook } from '../api/useWebhooks.ts';
import { notifyDone } from '../ui/notify.ts';
import { useAdminTexts } from './useAdminTexts.ts';

const SECRET_LENGTH_MIN = 16;

/** Lets a system listen: where, and by which secret it knows who speaks. */
export function WebhookForm() {
  const words = useAdminTexts();
  const errorText = useErrorText();
  const add = useAddWebhook();
  const [url, setUrl] = useState('');
  const [secret, setSecret] = useState('');
  const canSend = url.trim() !== '' && secret.length >= SECRET_LENGTH_MIN;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!canSend || add.isPending) return;
    add.mutate(
      { url: url.trim(), secret },
      {
        onSuccess: () => {
          setUrl('');
          setSecret('');
          notifyDone(words('webhooks.added'));
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" mt="md">
        <TextInput
          w={380}
          label={words('webhooks.url')}
          placeholder="https://"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <TextInput
          w={300}
          type="password"
          autoComplete="off"
          label={words('webhooks.secret', { count: SECRET_LENGTH_MIN })}
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!canSend} loading={add.isPending}>
          {words('webhooks.add')}
        </Button>
      </Group>
      {add.error ? (
        <Text c="crimson.6" role="alert" mt="xs">
          {errorText(add.error)}
        </Text>
      ) : null}
    </form>
  );
}
