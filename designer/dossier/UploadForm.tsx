import { Button, Group, Input, Stack, Text, TextInput } from '@mantine/core';
import { useId, useRef, useState, type FormEvent } from 'react';

import { useUploadDocument } from '../api/useDossiers.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { notifyDone } from '../ui/notify.ts';
import { useErrorText } from '../ui/useErrorText.ts';

type Props = { readonly dossierId: string; readonly taskId?: string };

/** Adds one file; its title starts as the name of the file. */
export function UploadForm({ dossierId, taskId }: Props) {
  const { t } = useTexts();
  const errorText = useErrorText();
  const upload = useUploadDocument();
  const fileId = useId();
  const fileInput = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setTitle(chosen ? chosen.name.replace(/\.[^.]+$/u, '') : '');
  };
  const clear = () => {
    choose(null);
    if (fileInput.current) fileInput.current.value = '';
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!file || upload.isPending) return;
    const input = { dossierId, file, title: title.trim() || file.name };
    upload.mutate(taskId ? { ...input, taskId } : input, {
      onSuccess: (document) => {
        clear();
        notifyDone(t('dossier.documents.uploaded', { title: document.title }));
      },
    });
  };
  return (
    <Stack component="form" gap="xs" onSubmit={submit} className="lt-noprint">
      <Input.Wrapper
        id={fileId}
        label={t('dossier.documents.file')}
        description={t('dossier.documents.limits')}
      >
        <input
          ref={fileInput}
          id={fileId}
          type="file"
          className="lt-file"
          onChange={(event) => choose(event.currentTarget.files?.[0] ?? null)}
        />
      </Input.Wrapper>
      {file ? (
        <Group align="flex-end">
          <TextInput
            flex={1}
            label={t('dossier.documents.name')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={upload.isPending}>
            {t('dossier.documents.upload')}
          </Button>
        </Group>
      ) : null}
      {upload.error ? (
        <Text c="crimson.6" fz="sm" role="alert">
          {errorText(upload.error)}
        </Text>
      ) : null}
    </Stack>
  );
}
