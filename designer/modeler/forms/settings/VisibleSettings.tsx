import { NativeSelect, Stack } from '@mantine/core';

import type { FieldSettingsProps } from '../fieldSettingsProps.ts';
import { useBuilderTexts } from '../useBuilderTexts.ts';
import { FeelSetting } from './FeelSetting.tsx';

/** When the field is there: always, or where a condition over the fields above is true. */
export function VisibleSettings({ row, above, problems, onChange }: FieldSettingsProps) {
  const { t } = useBuilderTexts();
  const { field } = row;
  const { visibleWhen } = field;
  const set = (text: string | undefined, about: string | null) =>
    onChange({ ...row, field: { ...field, visibleWhen: text } }, about);
  return (
    <Stack gap={6}>
      <NativeSelect
        size="xs"
        label={t('visible.title')}
        value={visibleWhen === undefined ? 'always' : 'when'}
        data={[
          { value: 'always', label: t('visible.always') },
          { value: 'when', label: t('visible.when') },
        ]}
        onChange={(event) => set(event.currentTarget.value === 'when' ? '' : undefined, null)}
      />
      {visibleWhen === undefined ? null : (
        <FeelSetting
          part="visibleWhen"
          label={t('visible.condition')}
          description={t('visible.conditionHint')}
          value={visibleWhen}
          problems={problems}
          choose={above}
          onChange={(text) => set(text, 'visibleWhen')}
        />
      )}
    </Stack>
  );
}
