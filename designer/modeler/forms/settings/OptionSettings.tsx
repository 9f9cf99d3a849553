import { NativeSelect, Textarea } from '@mantine/core';

import type { FieldSettingsProps } from '../fieldSettingsProps.ts';
import { useBuilderTexts } from '../useBuilderTexts.ts';

/** The choices that a field offers, and how they are shown. */
export function OptionSettings({ row, onChange }: FieldSettingsProps) {
  const { t } = useBuilderTexts();
  const { field } = row;
  if (field.kind !== 'choice' && field.kind !== 'choices') return null;
  const show = (display: string) =>
    onChange({ ...row, field: { ...field, display: toDisplay(display) } }, null);
  return (
    <>
      <Textarea
        size="xs"
        autosize
        minRows={2}
        label={t('field.options')}
        description={t('field.optionsHint')}
        value={row.optionLines}
        onChange={(event) =>
          onChange({ ...row, optionLines: event.currentTarget.value }, 'options')
        }
      />
      {field.kind === 'choice' ? (
        <NativeSelect
          size="xs"
          label={t('field.display')}
          value={field.display ?? ''}
          data={[
            { value: '', label: t('field.displayAuto') },
            { value: 'radio', label: t('field.displayRadio') },
            { value: 'select', label: t('field.displaySelect') },
          ]}
          onChange={(event) => show(event.currentTarget.value)}
        />
      ) : null}
    </>
  );
}

function toDisplay(text: string): 'radio' | 'select' | undefined {
  return text === 'radio' || text === 'select' ? text : undefined;
}
