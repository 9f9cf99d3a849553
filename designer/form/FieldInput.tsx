import { Input, NativeSelect, NumberInput, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

import type { FormField } from '../../api/contract/forms.ts';
import type { JsonValue } from '../../api/contract/primitives.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { DateInput } from './DateInput.tsx';
import { fieldId } from './fieldId.ts';
import type { FieldErrors } from './formValues.ts';
import { valueText } from './valueText.ts';

type Props = {
  readonly field: FormField;
  readonly value: JsonValue | undefined;
  readonly error: FieldErrors[string] | null;
  readonly isDisabled: boolean;
  readonly onChange: (value: JsonValue) => void;
  readonly fileField: ((field: FormField) => ReactNode) | undefined;
};

/** Longer lists of choices become a drop-down. */
const RADIO_CHOICES_MAX = 5;

/** One field of a form, by its kind. */
export function FieldInput(props: Props) {
  const { field, fileField } = props;
  const shared = useSharedProps(props);
  switch (field.kind) {
    case 'text':
    case 'date':
    case 'longText':
      return <TextualInput {...props} shared={shared} />;
    case 'number':
    case 'money':
      return <AmountInput {...props} shared={shared} />;
    case 'choice':
    case 'boolean':
      return <ChoiceInput {...props} shared={shared} />;
    case 'file':
      return <Input.Wrapper {...shared}>{fileField?.(field)}</Input.Wrapper>;
  }
}

function TextualInput({ field, value, onChange, shared }: Props & SharedProps) {
  const text = typeof value === 'string' ? value : '';
  const onText = (event: { readonly target: { readonly value: string } }) =>
    onChange(event.target.value);
  if (field.kind === 'longText') {
    return <Textarea {...shared} autosize minRows={3} value={text} onChange={onText} />;
  }
  if (field.kind === 'date') return <DateInput {...shared} value={text} onChange={onChange} />;
  return <TextInput {...shared} value={text} onChange={onText} />;
}

function useSharedProps({ field, error, isDisabled }: Props) {
  const { t, pick } = useTexts();
  const hints = [
    ...(field.hint ? [pick(field.hint)] : []),
    ...(field.shownToApplicant ? [t('task.form.shownToApplicant')] : []),
  ];
  return {
    id: fieldId(field.key),
    label: pick(field.label),
    description: hints.length > 0 ? hints.join(' ') : undefined,
    error: error ? t(`task.form.${error}`) : undefined,
    withAsterisk: field.required,
    disabled: isDisabled,
  };
}

type SharedProps = { readonly shared: ReturnType<typeof useSharedProps> };

function AmountInput({ field, value, onChange, shared }: Props & SharedProps) {
  const isMoney = field.kind === 'money';
  return (
    <NumberInput
      {...shared}
      maw={240}
      hideControls
      thousandSeparator="."
      decimalSeparator=","
      decimalScale={isMoney ? 0 : 4}
      suffix={isMoney ? ' ₫' : ''}
      value={typeof value === 'number' ? value : ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
    />
  );
}

function ChoiceInput({ field, value, onChange, shared }: Props & SharedProps) {
  const { t, pick } = useTexts();
  const isYesNo = field.kind === 'boolean';
  const choices = isYesNo
    ? [
        { value: 'true', label: t('common.yes') },
        { value: 'false', label: t('common.no') },
      ]
    : (field.options ?? []).map((option) => ({ value: option.value, label: pick(option.label) }));
  const chosen = valueText(value);
  const choose = (next: string) => onChange(isYesNo ? next === 'true' : next);
  if (choices.length > RADIO_CHOICES_MAX) {
    const data = [{ value: '', label: t('task.form.choose') }, ...choices];
    return (
      <NativeSelect
        {...shared}
        data={data}
        value={chosen}
        onChange={(e) => choose(e.target.value)}
      />
    );
  }
  const { disabled, ...wrapper } = shared;
  return (
    <Radio.Group {...wrapper} value={chosen} onChange={choose}>
      <Stack gap={6} mt={6}>
        {choices.map((choice) => (
          <Radio key={choice.value} {...choice} disabled={disabled} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
