import { Group, NativeSelect, Stack, TextInput } from '@mantine/core';

import type { FormField } from '../../../api/contract/forms.ts';
import {
  readSimpleCondition,
  writeSimpleCondition,
  type SimpleCondition,
} from '../../../engine/model/simpleCondition.ts';
import { useModelerTexts } from '../useModelerTexts.ts';

type ConditionBuilderProps = {
  /** What a condition may ask for. */
  readonly fields: readonly FormField[];
  readonly text: string;
  readonly onChange: (text: string) => void;
};

/** "Field is value" over fields of forms; empty when the text says more. */
export function ConditionBuilder({ fields, text, onChange }: ConditionBuilderProps) {
  const { t, pick } = useModelerTexts();
  if (fields.length === 0) return null;
  const condition = readSimpleCondition(text);
  const field = fields.find(({ key }) => key === condition?.field);
  const change = (part: Partial<SimpleCondition>) => {
    if (condition) onChange(writeSimpleCondition({ ...condition, ...part }));
  };
  const chooseField = (key: string) => {
    const chosen = fields.find((each) => each.key === key);
    if (!chosen) return;
    const operator = operatorsOf(chosen)[0] ?? '=';
    onChange(writeSimpleCondition({ field: key, operator, value: firstValue(chosen) }));
  };
  return (
    <Stack gap={4}>
      <NativeSelect
        size="xs"
        label={t('builder.field')}
        value={field?.key ?? ''}
        data={[
          { value: '', label: text === '' ? t('panel.notChosen') : t('builder.other') },
          ...fields.map(({ key, label }) => ({ value: key, label: pick(label) })),
        ]}
        onChange={(event) => chooseField(event.currentTarget.value)}
      />
      {field && condition ? (
        <Group gap={4} wrap="nowrap">
          <NativeSelect
            size="xs"
            w={110}
            aria-label={t('builder.operator')}
            value={condition.operator}
            data={operatorsOf(field).map((value) => ({
              value,
              label: t(OPERATOR_TEXTS[value]),
            }))}
            onChange={(event) =>
              change({ operator: event.currentTarget.value as SimpleCondition['operator'] })
            }
          />
          <ValueField
            field={field}
            value={condition.value}
            onChange={(value) => change({ value })}
          />
        </Group>
      ) : null}
    </Stack>
  );
}

const OPERATOR_TEXTS = {
  '=': 'builder.is',
  '!=': 'builder.isNot',
  '<': 'builder.less',
  '<=': 'builder.atMost',
  '>': 'builder.more',
  '>=': 'builder.atLeast',
  has: 'builder.has',
  hasNot: 'builder.hasNot',
} as const satisfies Record<SimpleCondition['operator'], string>;

/** What can be asked of a field, by what it holds. */
function operatorsOf({ kind }: FormField): readonly SimpleCondition['operator'][] {
  if (kind === 'choices') return ['has', 'hasNot'];
  const isNumber = kind === 'number' || kind === 'money';
  return isNumber ? ['=', '!=', '<', '<=', '>', '>='] : ['=', '!='];
}

type ValueFieldProps = {
  readonly field: FormField;
  readonly value: SimpleCondition['value'];
  readonly onChange: (value: SimpleCondition['value']) => void;
};

function ValueField({ field, value, onChange }: ValueFieldProps) {
  const { t, pick } = useModelerTexts();
  const label = t('builder.value');
  if (field.kind === 'boolean') {
    return (
      <NativeSelect
        size="xs"
        flex={1}
        aria-label={label}
        value={String(value)}
        data={[
          { value: 'true', label: t('builder.yes') },
          { value: 'false', label: t('builder.no') },
        ]}
        onChange={(event) => onChange(event.currentTarget.value === 'true')}
      />
    );
  }
  if (field.kind === 'choice' || field.kind === 'choices') {
    const options = field.options ?? [];
    // A value that is no choice must be seen, or the panel would show another one.
    const isKnown = options.some((option) => option.value === value);
    return (
      <NativeSelect
        size="xs"
        flex={1}
        aria-label={label}
        value={String(value)}
        data={[
          ...options.map((option) => ({ value: option.value, label: pick(option.label) })),
          ...(isKnown ? [] : [{ value: String(value), label: String(value) }]),
        ]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const isNumber = field.kind === 'number' || field.kind === 'money';
  return (
    <TextInput
      key={String(value)}
      size="xs"
      flex={1}
      aria-label={label}
      type={isNumber ? 'number' : 'text'}
      defaultValue={String(value)}
      onBlur={(event) => {
        const next = event.currentTarget.value;
        if (next !== String(value)) onChange(isNumber ? Number(next) : next);
      }}
    />
  );
}

function firstValue(field: FormField): SimpleCondition['value'] {
  if (field.kind === 'boolean') return true;
  if (field.kind === 'number' || field.kind === 'money') return 0;
  return field.options?.[0]?.value ?? '';
}
