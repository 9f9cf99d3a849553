import { Alert, Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';

import type { Publish } from '../../api/contract/procedures.ts';
import { DayField } from './DayField.tsx';
import { useModelerTexts } from './useModelerTexts.ts';
import { useReturnFocus } from '../ui/useReturnFocus.ts';

type PublishDialogProps = {
  /** Warnings do not hinder; the person is told how many there are. */
  readonly warnings: number;
  readonly isPublishing: boolean;
  readonly failure: string | null;
  /** What the new version changes, to be read before publishing; null: nothing to show. */
  readonly changes: ReactNode;
  /** Stands as the legal basis until the person writes another one. */
  readonly suggestedBasis: string;
  /** Stands as the note until the person writes another one. */
  readonly suggestedNote: string;
  readonly onPublish: (input: Omit<Publish, 'revision'>) => void;
  readonly onClose: () => void;
};

type Fields = {
  /** Null: as suggested. */
  readonly text: string | null;
  readonly article: string;
  readonly from: string | null;
  readonly effectiveOn: string | null;
  /** Null: as suggested. */
  readonly note: string | null;
};

const EMPTY: Fields = { text: null, article: '', from: null, effectiveOn: null, note: null };

/** Asks for the legal basis and the day a new version takes force. */
export function PublishDialog(props: PublishDialogProps) {
  useReturnFocus();
  const { warnings, isPublishing, failure, onPublish, onClose } = props;
  const { changes, suggestedNote } = props;
  const { t } = useModelerTexts();
  const [typed, setFields] = useState(EMPTY);
  const fields = { ...typed, text: typed.text ?? props.suggestedBasis };
  const [isTried, setTried] = useState(false);
  const missing = (value: string | null) =>
    isTried && (value === null || value.trim() === '') ? t('publish.required') : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { text, article, from, effectiveOn, note } = fields;
    if (text.trim() === '' || effectiveOn === null) return;
    const basis = { text: text.trim(), article: article.trim() || null, from };
    onPublish({ effectiveOn, legalBasis: basis, note: (note ?? suggestedNote).trim() });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('publish.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t('publish.text')}</Text>
          {warnings > 0 ? (
            <Alert color="gold" variant="light" p="xs">
              {t('publish.warnings', { count: warnings })}
            </Alert>
          ) : null}
          {failure ? (
            <Alert color="crimson" variant="light" p="xs" role="alert">
              {failure}
            </Alert>
          ) : null}
          {changes}
          <BasisFields
            fields={fields}
            suggestedNote={suggestedNote}
            missing={missing}
            onChange={setFields}
          />
          <Group gap="xs" justify="flex-end">
            <Button size="xs" variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button size="xs" type="submit" loading={isPublishing}>
              {t('publish.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

type BasisFieldsProps = {
  readonly fields: Fields & { readonly text: string };
  readonly suggestedNote: string;
  readonly missing: (value: string | null) => string | null;
  readonly onChange: (fields: Fields) => void;
};

function BasisFields({ fields, suggestedNote, missing, onChange }: BasisFieldsProps) {
  const { t } = useModelerTexts();
  return (
    <>
      <Textarea
        required
        autosize
        minRows={2}
        label={t('publish.basisText')}
        placeholder={t('publish.basisExample')}
        error={missing(fields.text)}
        value={fields.text}
        onChange={(event) => onChange({ ...fields, text: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('publish.article')}
          value={fields.article}
          onChange={(event) => onChange({ ...fields, article: event.currentTarget.value })}
        />
        <DayField
          label={t('publish.basisFrom')}
          value={fields.from}
          onChange={(from) => onChange({ ...fields, from })}
        />
      </Group>
      <DayField
        required
        label={t('publish.effectiveOn')}
        description={t('publish.effectiveHint')}
        error={missing(fields.effectiveOn)}
        value={fields.effectiveOn}
        onChange={(effectiveOn) => onChange({ ...fields, effectiveOn })}
      />
      <Textarea
        autosize
        minRows={2}
        maxRows={6}
        label={t('publish.note')}
        value={fields.note ?? suggestedNote}
        onChange={(event) => onChange({ ...fields, note: event.currentTarget.value })}
      />
    </>
  );
}
