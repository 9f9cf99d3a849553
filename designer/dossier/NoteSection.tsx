import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import type { NoteView } from '../../api/contract/notes.ts';
import { ErrorState } from '../answer/ErrorState.tsx';
import { useErrorText } from '../answer/useErrorText.ts';
import { useAddNote, useNotes, useStrikeNote } from '../api/useNotes.ts';
import { useDraft } from '../form/useDraft.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { notifyDone } from '../ui/notify.ts';
import { Section } from '../ui/Section.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = { readonly dossierId: string };

/** What officers tell each other about a dossier; nothing of it is deleted. */
export function NoteSection({ dossierId }: Props) {
  const told = useDossierTexts();
  const { data: notes, error, refetch } = useNotes(dossierId);
  return (
    <Section title={told('notes.title')}>
      <Stack gap="sm">
        <NoteForm dossierId={dossierId} />
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
        {notes?.length === 0 ? (
          <Text fz="sm" c="dimmed">
            {told('notes.none')}
          </Text>
        ) : null}
        {notes?.map((note) => (
          <NoteItem key={note.noteId} dossierId={dossierId} note={note} />
        ))}
      </Stack>
    </Section>
  );
}

function NoteForm({ dossierId }: Props) {
  const told = useDossierTexts();
  const errorText = useErrorText();
  const add = useAddNote(dossierId);
  const draft = useDraft(`note.${dossierId}`, { text: '' });
  const { text: typed } = draft.values;
  const text = typeof typed === 'string' ? typed : '';
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const isEmpty = text.trim() === '';
    setMissing(isEmpty);
    if (isEmpty || add.isPending) return;
    const done = (): void => {
      draft.forget();
      notifyDone(told('notes.added'));
    };
    add.mutate({ text }, { onSuccess: done });
  };
  const failure = add.error ? errorText(add.error) : undefined;
  return (
    <form onSubmit={submit}>
      <Textarea
        label={told('notes.text')}
        description={told('notes.hint')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        value={text}
        error={isMissing ? told('notes.missing') : failure}
        onChange={(event) => draft.change('text', event.currentTarget.value)}
      />
      <Button type="submit" variant="default" mt="xs" loading={add.isPending}>
        {told('notes.add')}
      </Button>
    </form>
  );
}

function NoteItem({ dossierId, note }: Props & { readonly note: NoteView }) {
  const told = useDossierTexts();
  const [isAsking, setAsking] = useState(false);
  const at = formatMoment(note.at);
  const { struck, personName, agencyName: agency } = note;
  const name = personName ?? told('history.system');
  const isStrikeable = struck === null && note.allowed.strike === true;
  return (
    <div>
      <Text
        fz="sm"
        component={struck ? 's' : 'p'}
        td={struck ? 'line-through' : 'none'}
        className="lt-note"
        m={0}
      >
        {note.text}
      </Text>
      <Text fz="xs" c="dimmed">
        {told('notes.by', { name, agency, at })}
      </Text>
      {struck ? (
        <Text fz="xs" c="dimmed">
          {told('notes.struck', { at: formatMoment(struck.at), reason: struck.reason })}
        </Text>
      ) : null}
      {isStrikeable ? (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={told('notes.strikeOf', { at })}
          onClick={() => setAsking(true)}
        >
          {told('notes.strike')}
        </Button>
      ) : null}
      {isAsking ? (
        <StrikeDialog dossierId={dossierId} note={note} onClose={() => setAsking(false)} />
      ) : null}
    </div>
  );
}

type StrikeProps = Props & { readonly note: NoteView; readonly onClose: () => void };

function StrikeDialog({ dossierId, note, onClose }: StrikeProps) {
  const told = useDossierTexts();
  const strike = useStrikeNote(dossierId, note.noteId);
  return (
    <ReasonDialog
      title={told('notes.strikeTitle')}
      hint={told('notes.strikeHint')}
      label={told('notes.reason')}
      submit={told('notes.strike')}
      isPending={strike.isPending}
      error={strike.error}
      onSubmit={(reason) => strike.mutate({ reason }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
