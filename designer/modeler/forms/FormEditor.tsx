import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';

import type { Form } from '../../../api/contract/forms.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { FieldEditor } from './FieldEditor.tsx';
import { toForm, toFormDraft, type FieldDraft } from './formDraft.ts';
import { useReturnFocus } from '../../ui/useReturnFocus.ts';

type FormEditorProps = {
  readonly form: Form;
  readonly onApply: (form: Form) => void;
  readonly onClose: () => void;
};

/** A form's title and fields; nothing is changed before "Áp dụng", and that is one step of undo. */
export function FormEditor({ form, onApply, onClose }: FormEditorProps) {
  useReturnFocus();
  const { t } = useModelerTexts();
  const [draft, setDraft] = useState(() => toFormDraft(form));
  const setFields = (fields: readonly FieldDraft[]) => setDraft({ ...draft, fields });
  const add = () =>
    setDraft({
      ...draft,
      nextRowId: draft.nextRowId + 1,
      fields: [...draft.fields, emptyField(draft.nextRowId)],
    });
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('form.title', { key: draft.key })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="sm">
        <Group grow align="flex-start">
          <TextInput
            size="xs"
            required
            label={t('form.name')}
            value={draft.title}
            onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            label={t('form.nameEn')}
            value={draft.titleEn}
            onChange={(event) => setDraft({ ...draft, titleEn: event.currentTarget.value })}
          />
        </Group>
        {draft.fields.length === 0 ? <Text size="sm">{t('form.empty')}</Text> : null}
        {draft.fields.map((field, index) => (
          <FieldEditor
            key={field.rowId}
            field={field}
            position={index + 1}
            isLast={index === draft.fields.length - 1}
            onChange={(changed) =>
              setFields(draft.fields.map((each, at) => (at === index ? changed : each)))
            }
            onRemove={() => setFields(draft.fields.filter((_, at) => at !== index))}
            onMove={(step) => setFields(moved(draft.fields, index, step))}
          />
        ))}
        <Group justify="space-between">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={add}
          >
            {t('form.addField')}
          </Button>
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button
              size="xs"
              disabled={draft.title.trim() === ''}
              onClick={() => onApply(toForm(draft))}
            >
              {t('form.apply')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  );
}

function emptyField(rowId: number): FieldDraft {
  return {
    rowId,
    key: '',
    label: '',
    labelEn: '',
    kind: 'text',
    required: false,
    shownToApplicant: false,
    optionLines: '',
    original: null,
  };
}

function moved(fields: readonly FieldDraft[], index: number, step: -1 | 1): readonly FieldDraft[] {
  const field = fields[index];
  if (!field) return fields;
  const others = fields.filter((_, at) => at !== index);
  return others.toSpliced(index + step, 0, field);
}
