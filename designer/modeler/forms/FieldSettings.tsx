import { Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';

import type { FormField } from '../../../api/contract/forms.ts';
import { COMPUTED_KINDS } from '../../../engine/form/computedKinds.ts';
import type { FieldSettingsProps } from './fieldSettingsProps.ts';
import { ColumnSettings } from './settings/ColumnSettings.tsx';
import { LimitSettings } from './settings/LimitSettings.tsx';
import { OptionSettings } from './settings/OptionSettings.tsx';
import { PatternSettings } from './settings/PatternSettings.tsx';
import { PrintsSetting } from './settings/PrintsSetting.tsx';
import { SourceSettings } from './settings/SourceSettings.tsx';
import { VisibleSettings } from './settings/VisibleSettings.tsx';
import { useBuilderTexts } from './useBuilderTexts.ts';

const KINDS: readonly FormField['kind'][] = [
  'text',
  'longText',
  'number',
  'money',
  'date',
  'choice',
  'choices',
  'boolean',
  'table',
  'address',
  'person',
  'business',
  'file',
  'heading',
];

/** Everything that one field has, in words, by its kind. */
export function FieldSettings(props: FieldSettingsProps) {
  const { row, position, onChange } = props;
  const { field } = row;
  const { t } = useBuilderTexts();
  const set = (part: Partial<FormField>, about: string | null = null) =>
    onChange({ ...row, field: { ...field, ...part } }, about);
  const isHeading = field.kind === 'heading';
  return (
    <Stack
      component="fieldset"
      gap="xs"
      m={0}
      p={0}
      bd={0}
      aria-label={t('field.one', { position })}
    >
      <Group gap="xs" grow align="flex-start">
        <TextInput
          size="xs"
          data-form-label
          label={t('field.label')}
          value={field.label.vi}
          onChange={(event) =>
            set({ label: { ...field.label, vi: event.currentTarget.value } }, 'label')
          }
        />
        <NativeSelect
          size="xs"
          label={t('field.kind')}
          value={field.kind}
          data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(event) => set({ kind: event.currentTarget.value as FormField['kind'] })}
        />
      </Group>
      <Group gap="xs" grow align="flex-start">
        <TextInput
          size="xs"
          label={t('field.labelEn')}
          value={field.label.en}
          onChange={(event) =>
            set({ label: { ...field.label, en: event.currentTarget.value } }, 'labelEn')
          }
        />
        <TextInput
          size="xs"
          label={t('field.key')}
          placeholder={props.madeKey || t('field.keyAuto')}
          value={field.key}
          onChange={(event) =>
            set({ key: event.currentTarget.value.replace(/[^A-Za-z0-9_]/g, '') }, 'key')
          }
        />
      </Group>
      {isHeading ? null : (
        <Group gap="lg">
          <Checkbox
            size="xs"
            label={t('field.required')}
            checked={field.required}
            onChange={(event) => set({ required: event.currentTarget.checked })}
          />
          <Checkbox
            size="xs"
            label={t('field.shownToApplicant')}
            checked={field.shownToApplicant === true}
            onChange={(event) =>
              set({ shownToApplicant: event.currentTarget.checked || undefined })
            }
          />
          <Checkbox
            size="xs"
            label={t('field.fromApplicant')}
            checked={field.fromApplicant === true}
            onChange={(event) => set({ fromApplicant: event.currentTarget.checked || undefined })}
          />
        </Group>
      )}
      <OptionSettings {...props} />
      <ColumnSettings {...props} />
      <LimitSettings field={field} onChange={set} />
      <PatternSettings {...props} />
      <Textarea
        size="xs"
        autosize
        minRows={1}
        label={t('field.hint')}
        value={field.hint?.vi ?? ''}
        onChange={(event) => set({ hint: hintOf(event.currentTarget.value) }, 'hint')}
      />
      {isHeading ? null : <SourceSettings {...props} canCompute={canCompute(field)} />}
      <PrintsSetting {...props} />
      <VisibleSettings {...props} />
    </Stack>
  );
}

function canCompute({ kind }: FormField): boolean {
  return COMPUTED_KINDS.includes(kind);
}

function hintOf(vi: string): FormField['hint'] {
  return vi.trim() === '' ? undefined : { vi, en: '' };
}
