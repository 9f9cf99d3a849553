import { Fieldset, Group, NativeSelect, NumberInput, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

import { readTermText, writeTermText, type TermTextUnit } from '../termText.ts';
import { useModelerTexts } from '../useModelerTexts.ts';

type TermFieldProps = {
  readonly label: string;
  /** Text of the attribute, null when not given. */
  readonly value: string | null;
  readonly units: readonly TermTextUnit[];
  readonly onChange: (text: string | undefined) => void;
  readonly description?: string;
};

/** An amount and its unit: a legal term or a step budget. Changes the drawing when left. */
export function TermField({ label, value, units, onChange, description }: TermFieldProps) {
  const { t } = useModelerTexts();
  const parts = readTermText(value);
  const [unit, setUnit] = useState<TermTextUnit>(parts?.unit ?? units[0] ?? 'WH');
  const [amount, setAmount] = useState<number | null>(parts?.amount ?? null);
  useEffect(() => {
    const now = readTermText(value);
    setAmount(now?.amount ?? null);
    if (now) setUnit(now.unit);
  }, [value]);
  const commit = (next: { readonly amount: number | null; readonly unit: TermTextUnit }) => {
    const text = writeTermText(next);
    if (text !== normalText(value)) onChange(text);
  };
  const latest = useRef(() => {});
  latest.current = () => commit({ amount, unit });
  useEffect(() => () => latest.current(), []);
  return (
    <Fieldset legend={label} variant="unstyled" className="term-field">
      <Group gap={6} wrap="nowrap" align="flex-start">
        <NumberInput
          aria-label={t('panel.amountOf', { label })}
          size="xs"
          min={0}
          decimalScale={4}
          decimalSeparator=","
          allowedDecimalSeparators={[',', '.']}
          hideControls
          w={84}
          disabled={unit === 'SAME_DAY'}
          value={amount ?? ''}
          onChange={(next) => setAmount(next === '' ? null : Number(next))}
          onBlur={() => commit({ amount, unit })}
          onKeyDown={(event) => event.key === 'Enter' && commit({ amount, unit })}
        />
        <NativeSelect
          aria-label={t('panel.unitOf', { label })}
          size="xs"
          flex={1}
          value={unit}
          data={units.map((each) => ({ value: each, label: t(`unit.${each}`) }))}
          onChange={(event) => {
            const next = event.currentTarget.value as TermTextUnit;
            setUnit(next);
            commit({ amount, unit: next });
          }}
        />
      </Group>
      {description ? (
        <Text size="xs" c="dimmed" mt={4}>
          {description}
        </Text>
      ) : null}
    </Fieldset>
  );
}

/** "1.0WD" and "1WD" are one term; leaving the field must not rewrite it. */
function normalText(value: string | null): string | undefined {
  const parts = readTermText(value);
  return parts ? writeTermText(parts) : undefined;
}
