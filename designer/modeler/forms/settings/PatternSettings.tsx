import { Group, TextInput } from '@mantine/core';

import { sayFormProblem } from '../../../../engine/form/texts/sayFormProblem.ts';
import type { FieldSettingsProps } from '../fieldSettingsProps.ts';
import { useBuilderTexts } from '../useBuilderTexts.ts';

/** How a text has to be built, and what is said when it is not. */
export function PatternSettings({ row, problems, onChange }: FieldSettingsProps) {
  const { t, pick } = useBuilderTexts();
  const { field } = row;
  if (field.kind !== 'text' || field.formula !== undefined || field.readOnly) return null;
  const { text = '', message = { vi: '', en: '' } } = field.pattern ?? {};
  const wrong = problems.find(({ what }) => what === 'pattern-unreadable');
  const set = (pattern: typeof field.pattern) =>
    onChange({ ...row, field: { ...field, pattern } }, 'pattern');
  return (
    <Group gap="xs" grow align="flex-start">
      <TextInput
        size="xs"
        label={t('pattern.text')}
        description={t('pattern.textHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={wrong ? pick(sayFormProblem(wrong)) : undefined}
        value={text}
        onChange={({ currentTarget: { value } }) =>
          set(value === '' ? undefined : { text: value, message })
        }
      />
      {text === '' ? null : (
        <TextInput
          size="xs"
          label={t('pattern.message')}
          value={message.vi}
          onChange={({ currentTarget: { value } }) =>
            set({
              text,
              message: { vi: value, en: message.en === message.vi ? value : message.en },
            })
          }
        />
      )}
    </Group>
  );
}
