import { NativeSelect, Stack } from '@mantine/core';

import type { FormField } from '../../../../api/contract/forms.ts';
import { useBuilderTexts } from '../useBuilderTexts.ts';
import type { FieldSettingsProps } from '../fieldSettingsProps.ts';
import { FeelSetting } from './FeelSetting.tsx';
import { PrefillSetting } from './PrefillSetting.tsx';

type Source = 'asked' | 'computed' | 'shown';

/** Whether somebody types the value, a formula gives it, or it comes from the dossier. */
export function SourceSettings(props: FieldSettingsProps & { readonly canCompute: boolean }) {
  const { row, problems, canCompute, onChange } = props;
  const { t } = useBuilderTexts();
  const { field } = row;
  const source = sourceOf(field);
  const set = (part: Partial<FormField>, about: string | null) =>
    onChange({ ...row, field: { ...field, ...part } }, about);
  const choose = (chosen: Source) =>
    set(
      {
        readOnly: chosen === 'shown' ? true : undefined,
        formula: chosen === 'computed' ? (field.formula ?? '') : undefined,
        ...(chosen === 'asked' ? {} : { prefill: undefined, required: false }),
      },
      null,
    );
  const sources: readonly Source[] = canCompute
    ? ['asked', 'computed', 'shown']
    : ['asked', 'shown'];
  return (
    <Stack gap={6}>
      <NativeSelect
        size="xs"
        label={t('source.title')}
        value={source}
        data={sources.map((value) => ({ value, label: t(`source.${value}`) }))}
        onChange={(event) => choose(event.currentTarget.value as Source)}
      />
      {source === 'computed' ? (
        <FeelSetting
          part="formula"
          label={t('source.formula')}
          description={t('source.formulaHint')}
          value={field.formula ?? ''}
          problems={problems}
          choose={null}
          onChange={(formula) => set({ formula }, 'formula')}
        />
      ) : null}
      {source === 'asked' ? <PrefillSetting {...props} /> : null}
    </Stack>
  );
}

function sourceOf({ readOnly, formula }: FormField): Source {
  if (formula !== undefined) return 'computed';
  return readOnly ? 'shown' : 'asked';
}
