import { Alert, Button, NativeSelect, Stack, Textarea } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef, useState, type ClipboardEvent } from 'react';

import { readTable } from '../../../engine/annex/readTable.ts';
import { useTableTexts } from './useTableTexts.ts';
import { htmlTableText } from './htmlTableText.ts';
import { fileTables } from './office/fileTables.ts';

type TableSourceProps = {
  readonly text: string;
  readonly onType: (text: string) => void;
  /** A whole table came from the clipboard or a file. */
  readonly onTake: (text: string) => void;
};

/** Where a step table comes from: typed, pasted, or chosen in a file of Word or Excel. */
export function TableSource({ text, onType, onTake }: TableSourceProps) {
  const t = useTableTexts();
  const [found, setFound] = useState<readonly string[] | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File) => {
    const tables = await fileTables(new Uint8Array(await file.arrayBuffer()));
    setFound(tables);
    const [first] = tables;
    if (first !== undefined) onTake(first);
  };
  return (
    <Stack gap="xs">
      <Textarea
        required
        data-autofocus
        label={t('table.paste')}
        description={t('table.pasteHint')}
        rows={8}
        wrap="off"
        value={text}
        onChange={(event) => onType(event.currentTarget.value)}
        onPaste={(event) => takePasted(event, onTake)}
      />
      <Button
        size="xs"
        variant="default"
        leftSection={<IconUpload size={16} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t('table.file')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx,.xlsx"
        aria-label={t('table.file')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void open(file);
        }}
      />
      {found?.length === 0 ? (
        <Alert color="crimson" variant="light" role="alert">
          {t('table.fileWithout')}
        </Alert>
      ) : null}
      {found !== null && found.length > 1 ? (
        <NativeSelect
          label={t('table.fileTable')}
          data={found.map((table, at) => ({
            value: String(at),
            label: titleOf(table) || String(at + 1),
          }))}
          value={String(found.indexOf(text))}
          onChange={(event) => onTake(found[Number(event.currentTarget.value)] ?? '')}
        />
      ) : null}
    </Stack>
  );
}

function titleOf(text: string): string {
  const read = readTable(text);
  return read.ok ? read.value.table.title.replaceAll('\n', ' – ') : '';
}

/** A whole table takes the place of what is there; other text is pasted as always. */
function takePasted(
  event: ClipboardEvent<HTMLTextAreaElement>,
  onTake: (text: string) => void,
): void {
  const html = event.clipboardData.getData('text/html');
  const plain = event.clipboardData.getData('text/plain');
  const text = htmlTableText(html) ?? (readTable(plain).ok ? plain : null);
  if (text === null) return;
  event.preventDefault();
  onTake(text);
}
