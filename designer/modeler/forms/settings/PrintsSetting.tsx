import { NativeSelect } from '@mantine/core';

import { PRINTED_KINDS } from '../../../../engine/form/printedKinds.ts';
import { PRINTED_LINES } from '../../../../engine/model/form.ts';
import type { FieldSettingsProps } from '../fieldSettingsProps.ts';
import { useBuilderTexts } from '../useBuilderTexts.ts';

/** The line of a printed form in which the answer stands; of words and choices only. */
export function PrintsSetting({ row, onChange }: Pick<FieldSettingsProps, 'row' | 'onChange'>) {
  const { t } = useBuilderTexts();
  const { field } = row;
  if (!PRINTED_KINDS.includes(field.kind)) return null;
  return (
    <NativeSelect
      size="xs"
      label={t('prints.title')}
      value={field.prints ?? ''}
      data={[
        { value: '', label: t('prints.none') },
        ...PRINTED_LINES.map((line) => ({ value: line, label: t(`prints.${line}`) })),
      ]}
      onChange={({ currentTarget: { value } }) => {
        const prints = PRINTED_LINES.find((line) => line === value);
        onChange({ ...row, field: { ...field, prints } }, null);
      }}
    />
  );
}
