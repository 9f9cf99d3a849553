import {
  ActionIcon,
  Checkbox,
  Group,
  NativeSelect,
  Paper,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';

import type { FormField } from '../../../api/contract/forms.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import type { FieldDraft } from './formDraft.ts';

const KINDS: readonly FormField['kind'][] = [
  'text',
  'longText',
  'number',
  'money',
  'date',
  'choice',
  'boolean',
  'file',
];

type FieldEditorProps = {
  readonly field: FieldDraft;
  readonly position: number;
  readonly isLast: boolean;
  readonly onChange: (field: FieldDraft) => void;
  readonly onRemove: () => void;
  readonly onMove: (step: -1 | 1) => void;
};

/** One field of a form: words, kind, whether it must be filled in, and the choices it offers. */
export function FieldEditor(props: FieldEditorProps) {
  const { field, position, onChange } = props;
  const { t } = useModelerTexts();
  return (
    <Paper p="xs" component="fieldset" m={0} aria-label={t('form.field', { position })}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          size="xs"
          flex={3}
          label={t('form.label')}
          value={field.label}
          onChange={(event) => onChange({ ...field, label: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          flex={2}
          label={t('form.key')}
          placeholder={t('form.keyAuto')}
          value={field.key}
          onChange={(event) =>
            onChange({ ...field, key: event.currentTarget.value.replace(/[^A-Za-z0-9_]/g, '') })
          }
        />
        <NativeSelect
          size="xs"
          flex={2}
          label={t('form.kind')}
          value={field.kind}
          data={KINDS.map((value) => ({ value, label: t(`fieldKind.${value}`) }))}
          onChange={(event) =>
            onChange({ ...field, kind: event.currentTarget.value as FormField['kind'] })
          }
        />
        <FieldButtons {...props} />
      </Group>
      <Group gap="xs" align="flex-end" mt={6} wrap="nowrap">
        <TextInput
          size="xs"
          flex={3}
          label={t('form.labelEn')}
          value={field.labelEn}
          onChange={(event) => onChange({ ...field, labelEn: event.currentTarget.value })}
        />
        <Checkbox
          size="xs"
          flex={2}
          pb={6}
          label={t('form.required')}
          checked={field.required}
          onChange={(event) => onChange({ ...field, required: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          flex={3}
          pb={6}
          label={t('form.shownToApplicant')}
          checked={field.shownToApplicant}
          onChange={(event) =>
            onChange({ ...field, shownToApplicant: event.currentTarget.checked })
          }
        />
      </Group>
      {field.kind === 'choice' ? (
        <Textarea
          size="xs"
          mt={6}
          autosize
          minRows={2}
          label={t('form.options')}
          description={t('form.optionsHint')}
          value={field.optionLines}
          onChange={(event) => onChange({ ...field, optionLines: event.currentTarget.value })}
        />
      ) : null}
    </Paper>
  );
}

function FieldButtons({ position, isLast, onMove, onRemove }: FieldEditorProps) {
  const { t } = useModelerTexts();
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        aria-label={t('form.up', { position })}
        disabled={position === 1}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        aria-label={t('form.down', { position })}
        disabled={isLast}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="crimson"
        aria-label={t('form.remove', { position })}
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
