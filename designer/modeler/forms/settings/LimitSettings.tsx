import { Group, NumberInput, Text } from '@mantine/core';

import type { FormField } from '../../../../api/contract/forms.ts';
import { useBuilderTexts } from '../useBuilderTexts.ts';

type LimitSettingsProps = {
  readonly field: FormField;
  readonly onChange: (part: Partial<FormField>, about: string | null) => void;
};

const MEANING: { readonly [kind in FormField['kind']]?: Meaning } = {
  text: 'text',
  longText: 'text',
  number: 'number',
  money: 'number',
  date: 'date',
  table: 'rows',
  choices: 'chosen',
};

type Meaning = 'text' | 'number' | 'date' | 'rows' | 'chosen';

/** The least and the most, in what the kind of the field counts. */
export function LimitSettings({ field, onChange }: LimitSettingsProps) {
  const { t } = useBuilderTexts();
  const meaning = MEANING[field.kind];
  if (meaning === undefined || field.formula !== undefined || field.readOnly) return null;
  const { min, max } = field.limits ?? {};
  const set = (limits: NonNullable<FormField['limits']>) => {
    const isNone = limits.min === undefined && limits.max === undefined;
    onChange({ limits: isNone ? undefined : limits }, 'limits');
  };
  return (
    <div>
      <Group gap="xs" grow align="flex-end">
        <Bound
          label={t(`limits.${meaning}Min`)}
          value={min}
          onChange={(value) =>
            set({ ...(max === undefined ? {} : { max }), ...given('min', value) })
          }
        />
        <Bound
          label={t(`limits.${meaning}Max`)}
          value={max}
          onChange={(value) =>
            set({ ...(min === undefined ? {} : { min }), ...given('max', value) })
          }
        />
        {field.kind === 'number' ? (
          <Bound
            label={t('limits.decimals')}
            value={field.decimals}
            onChange={(decimals) => onChange({ decimals }, 'decimals')}
          />
        ) : null}
      </Group>
      {meaning === 'date' ? (
        <Text fz="xs" c="dimmed">
          {t('limits.dateHint')}
        </Text>
      ) : null}
    </div>
  );
}

type BoundProps = {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
};

function Bound({ label, value, onChange }: BoundProps) {
  return (
    <NumberInput
      size="xs"
      hideControls
      thousandSeparator="."
      decimalSeparator=","
      label={label}
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
    />
  );
}

function given(name: 'min' | 'max', value: number | undefined) {
  return value === undefined ? {} : { [name]: value };
}
