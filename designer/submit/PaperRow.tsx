import { Button, Checkbox, Group, Paper as Frame, Text } from '@mantine/core';
import { useId } from 'react';

import type { Paper } from '../../api/contract/forms.ts';
import { useUploadFile } from '../api/useIntake.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { FilePicker } from '../ui/FilePicker.tsx';
import type { PaperGiven } from './submitDraft.ts';
import { useSubmitTexts } from './useSubmitTexts.ts';

type Props = {
  readonly paper: Pick<Paper, 'name' | 'dataSource'>;
  /** Stands in brackets behind the name. */
  readonly note: string;
  readonly given: PaperGiven;
  readonly isMissing: boolean;
  readonly onChange: (part: (before: PaperGiven) => Partial<PaperGiven>) => void;
};

/** One paper with its files; a file goes up as soon as it is chosen. */
export function PaperRow({ paper, note, given, isMissing, onChange }: Props) {
  const words = useSubmitTexts();
  const errorText = useErrorText();
  const upload = useUploadFile();
  const inputId = useId();
  const send = (file: File) =>
    upload.mutate(file, {
      onSuccess: (stored) => onChange(({ files }) => ({ files: [...files, stored] })),
    });
  const { name, dataSource } = paper;
  return (
    <Frame withBorder p="sm" component="fieldset" m={0} aria-label={name}>
      <Text fw={600} fz="sm">
        {name}{' '}
        <Text component="span" c="dimmed" fw={400} fz="sm">
          ({note})
        </Text>
      </Text>
      <FileRows
        given={given}
        onRemove={(uploadId) =>
          onChange(({ files }) => ({ files: files.filter((it) => it.uploadId !== uploadId) }))
        }
      />
      {dataSource ? (
        <Checkbox
          mt="xs"
          size="sm"
          label={words('fill.useSource', { source: dataSource })}
          checked={given.usesSource}
          onChange={({ currentTarget: { checked } }) => onChange(() => ({ usesSource: checked }))}
        />
      ) : null}
      {given.usesSource ? null : (
        <Group mt="xs">
          <FilePicker
            id={inputId}
            label={words('fill.pick', { paper: name })}
            shownLabel={words('fill.pickShort')}
            fileName={upload.isPending ? words('fill.uploading') : ''}
            isDisabled={upload.isPending}
            onPick={send}
          />
        </Group>
      )}
      {upload.error || isMissing ? (
        <Text c="crimson.6" fz="sm" role="alert" mt={4}>
          {upload.error ? errorText(upload.error) : words('fill.paperMissing')}
        </Text>
      ) : null}
    </Frame>
  );
}

type FileRowsProps = {
  readonly given: PaperGiven;
  readonly onRemove: (uploadId: string) => void;
};

function FileRows({ given, onRemove }: FileRowsProps) {
  const words = useSubmitTexts();
  return given.files.map(({ uploadId, fileName }) => (
    <Group key={uploadId} gap="xs" mt={6}>
      <Text fz="sm" style={{ overflowWrap: 'anywhere' }}>
        ✓ {fileName}
      </Text>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={words('fill.remove', { name: fileName })}
        onClick={() => onRemove(uploadId)}
      >
        {words('fill.removeShort')}
      </Button>
    </Group>
  ));
}
