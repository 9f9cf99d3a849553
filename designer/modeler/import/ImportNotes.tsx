import { Alert, ScrollArea, Stack, Table, Text } from '@mantine/core';

import type { ImportNote } from './importNote.ts';
import { useImportTexts } from './useImportTexts.ts';

const HEIGHT_MAX = 320;

/** What another tool wrote: first what nothing here means, then what it became. */
export function ImportNotes({ notes }: { readonly notes: readonly ImportNote[] }) {
  const t = useImportTexts();
  const left = notes.filter(({ to }) => to === null);
  const mapped = notes.filter(({ to }) => to !== null);
  return (
    <ScrollArea.Autosize mah={HEIGHT_MAX} type="auto" viewportProps={{ tabIndex: 0 }}>
      <Stack gap="sm">
        {left.length > 0 ? (
          <Alert color="gold" variant="light" role="note" title={t('left', { count: left.length })}>
            <Text size="sm">{t('leftHint')}</Text>
            <Notes notes={left} label={t('left', { count: left.length })} />
          </Alert>
        ) : null}
        {mapped.length > 0 ? (
          <Alert
            color="navy"
            variant="light"
            role="note"
            title={t('mapped', { count: mapped.length })}
          >
            <Text size="sm">{t('mappedHint')}</Text>
            <Notes notes={mapped} label={t('mapped', { count: mapped.length })} />
          </Alert>
        ) : null}
      </Stack>
    </ScrollArea.Autosize>
  );
}

type NotesProps = { readonly notes: readonly ImportNote[]; readonly label: string };

function Notes({ notes, label }: NotesProps) {
  const t = useImportTexts();
  const isMapped = notes.some(({ to }) => to !== null);
  return (
    <Table fz="xs" aria-label={label} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('element')}</Table.Th>
          <Table.Th>{t('from')}</Table.Th>
          {isMapped ? <Table.Th>{t('became')}</Table.Th> : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {notes.map((note) => (
          <Table.Tr key={`${note.elementId} ${note.from} ${note.text}`}>
            <Table.Td>{note.element}</Table.Td>
            <Table.Td>
              {note.text === '' ? note.from : `${note.from}: ${note.text}`}
              {note.to === null && note.value !== ''
                ? ` (${t('language', { language: note.value })})`
                : ''}
            </Table.Td>
            {note.to === null ? null : (
              <Table.Td>{t(`to.${note.to}`, { value: note.value })}</Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
