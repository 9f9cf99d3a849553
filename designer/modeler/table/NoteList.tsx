import { Alert, List, Stack } from '@mantine/core';

import { isDoubt, type TableNote } from '../../../engine/annex/tableNote.ts';
import { useTableTexts } from './useTableTexts.ts';

/** What has to be looked at, and below it what was assumed. */
export function NoteList({ notes }: { readonly notes: readonly TableNote[] }) {
  const t = useTableTexts();
  const doubts = notes.filter(isDoubt);
  const assumptions = notes.filter((note) => !isDoubt(note));
  return (
    <Stack gap="xs">
      {doubts.length > 0 ? (
        <Alert color="gold" variant="light" title={t('table.doubts')} role="note">
          <Notes notes={doubts} />
        </Alert>
      ) : null}
      {assumptions.length > 0 ? (
        <Alert color="navy" variant="light" title={t('table.assumptions')} role="note">
          <Notes notes={assumptions} />
        </Alert>
      ) : null}
    </Stack>
  );
}

function Notes({ notes }: { readonly notes: readonly TableNote[] }) {
  const t = useTableTexts();
  return (
    <List size="sm">
      {together(notes).map(({ code, facts }) => (
        <List.Item key={`${code}:${JSON.stringify(facts)}`}>{t(`note.${code}`, facts)}</List.Item>
      ))}
    </List>
  );
}

/** Steps that are told the same are told in one line: "Bước 7, 10, 11". */
function together(notes: readonly TableNote[]): readonly TableNote[] {
  const merged = new Map<string, TableNote>();
  for (const note of notes) {
    const { step, ...others } = note.facts;
    const key = `${note.code}:${JSON.stringify(others)}`;
    const before = merged.get(key)?.facts['step'];
    const steps = before === undefined || step === undefined ? {} : { step: `${before}, ${step}` };
    merged.set(key, { ...note, facts: { ...note.facts, ...steps } });
  }
  return [...merged.values()];
}
