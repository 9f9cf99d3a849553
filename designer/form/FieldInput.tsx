import {
  Checkbox,
  Input,
  NativeSelect,
  NumberInput,
  Radio,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { lazy, Suspense, type ReactElement, type ReactNode } from 'react';

import type { FormField } from '../../api/contract/forms.ts';
import { sayFault } from '../../engine/form/texts/sayFault.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { DateInput } from './DateInput.tsx';
import { fieldId } from './fieldId.ts';
import type { FieldInputProps, SharedFieldProps } from './fieldInputProps.ts';
import { useFieldTexts } from './useFieldTexts.ts';
import { valueText } from './valueText.ts';

// Few forms have these, and the list of units is long.
const TableField = lazy(async () => ({
  default: (await import('./TableField.tsx')).TableField,
}));
const AddressField = lazy(async () => ({
  default: (await import('./AddressField.tsx')).AddressField,
}));
const PartyField = lazy(async () => ({
  default: (await import('./PartyField.tsx')).PartyField,
}));

/** Longer lists of choices become a drop-down. */
const RADIO_CHOICES_MAX = 5;

type Drawn = FieldInputProps & { readonly shared: SharedFieldProps };

const INPUTS: { readonly [Kind in FormField['kind']]: (props: Drawn) => ReactNode } = {
  text: (props) => <TextualInput {...props} />,
  longText: (props) => <TextualInput {...props} />,
  date: (props) => <TextualInput {...props} />,
  number: (props) => <AmountInput {...props} />,
  money: (props) => <AmountInput {...props} />,
  choice: (props) => <ChoiceInput {...props} />,
  boolean: (props) => <ChoiceInput {...props} />,
  choices: (props) => <ChoicesInput {...props} />,
  file: ({ field, fileField, shared }) => (
    <Input.Wrapper {...shared}>{fileField?.(field)}</Input.Wrapper>
  ),
  table: (props) => lazily(<TableField {...props} Cell={FieldInput} />),
  address: (props) => lazily(<AddressField {...props} />),
  person: (props) => lazily(<PartyField {...props} />),
  business: (props) => lazily(<PartyField {...props} />),
  heading: () => null,
};

/** One field of a form, by its kind. */
export function FieldInput(props: FieldInputProps) {
  const shared = useSharedProps(props);
  return INPUTS[props.field.kind]({ ...props, shared });
}

function lazily(field: ReactElement) {
  return <Suspense fallback={null}>{field}</Suspense>;
}

function useSharedProps(props: FieldInputProps): SharedFieldProps {
  const { field, path, row, errors, isDisabled } = props;
  const { t, pick } = useTexts();
  const { t: tField } = useFieldTexts();
  const fault = errors[path];
  const label = pick(field.label);
  const hints = [
    ...(field.hint ? [pick(field.hint)] : []),
    ...(field.shownToApplicant ? [t('task.form.shownToApplicant')] : []),
  ];
  const words =
    row === undefined
      ? { label, description: hints.length > 0 ? hints.join(' ') : undefined }
      : { 'aria-label': tField('inRow', { label, row }) };
  return {
    id: fieldId(path),
    ...words,
    error: fault ? pick(sayFault(fault)) : undefined,
    withAsterisk: field.required,
    disabled: isDisabled,
  };
}

function TextualInput({ field, value, onChange, shared }: Drawn) {
  const text = typeof value === 'string' ? value : '';
  const onText = (event: { readonly target: { readonly value: string } }) =>
    onChange(event.target.value);
  if (field.kind === 'longText') {
    return <Textarea {...shared} autosize minRows={3} value={text} onChange={onText} />;
  }
  if (field.kind === 'date') return <DateInput {...shared} value={text} onChange={onChange} />;
  return <TextInput {...shared} value={text} onChange={onText} />;
}

function AmountInput({ field, value, onChange, shared }: Drawn) {
  const isMoney = field.kind === 'money';
  return (
    <NumberInput
      {...shared}
      maw={240}
      hideControls
      thousandSeparator="."
      decimalSeparator=","
      decimalScale={isMoney ? 0 : (field.decimals ?? 4)}
      suffix={isMoney ? ' ₫' : ''}
      value={typeof value === 'number' ? value : ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
    />
  );
}

function ChoiceInput({ field, row, value, onChange, shared }: Drawn) {
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
  const isLong = choices.length > RADIO_CHOICES_MAX;
  const display = field.display ?? (isLong ? 'select' : 'radio');
  if (row !== undefined || display === 'select') {
    const data = [{ value: '', label: t('task.form.choose') }, ...choices];
    return (
      <NativeSelect
        {...shared}
        data={data}
        value={chosen}
        onChange={(e) => (e.target.value === '' ? onChange(null) : choose(e.target.value))}
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

function ChoicesInput({ field, value, onChange, shared }: Drawn) {
  const { pick } = useTexts();
  const { disabled, ...wrapper } = shared;
  const chosen = Array.isArray(value) ? value.map(String) : [];
  return (
    <Checkbox.Group {...wrapper} value={chosen} onChange={onChange}>
      <Stack gap={6} mt={6}>
        {(field.options ?? []).map((option) => (
          <Checkbox
            key={option.value}
            value={option.value}
            label={pick(option.label)}
            disabled={disabled}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
