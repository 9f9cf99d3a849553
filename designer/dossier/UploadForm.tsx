import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';

import { useUploadDocument } from '../api/useDocuments.ts';
import { FilePicker } from '../ui/FilePicker.tsx';
import { notifyDone } from '../ui/notify.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = { readonly dossierId: string; readonly taskId?: string };

/** Adds one file; its title starts as the name of the file. */
export function UploadForm({ dossierId, taskId }: Props) {
  const told = useDossierTexts();
  const errorText = useErrorText();
  const upload = useUploadDocument();
  const fileId = useId();
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const choose = (chosen: File) => {
    setFile(chosen);
    setTitle(chosen.name.replace(/\.[^.]+$/u, ''));
  };
  const clear = () => {
    setFile(null);
    setTitle('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!file || upload.isPending) return;
    const input = { dossierId, file, title: title.trim() || file.name };
    upload.mutate(taskId ? { ...input, taskId } : input, {
      onSuccess: (document) => {
        clear();
        notifyDone(told('documents.uploaded', { title: document.title }));
      },
    });
  };
  return (
    <Stack component="form" gap="xs" onSubmit={submit} className="lt-noprint">
      <FilePicker
        id={fileId}
        label={told('documents.file')}
        fileName={file?.name ?? null}
        onPick={choose}
      />
      <Text fz="xs" c="dimmed">
        {told('documents.limits')}
      </Text>
      {file ? (
        <Group align="flex-end">
          <TextInput
            flex={1}
            label={told('documents.name')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={upload.isPending}>
            {told('documents.upload')}
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
