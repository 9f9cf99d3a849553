import { Fieldset, Group, NativeSelect, NumberInput, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';

import { readTermText, writeTermText, type TermParts, type TermTextUnit } from '../termText.ts';
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
  const [parts, setParts] = useState(() => partsOf(value, units));
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setParts(partsOf(value, [parts.unit]));
  }
  const { amount, unit } = parts;
  const commit = (next: TermParts) => {
    const text = writeTermText(next);
    if (text !== normalText(value)) onChange(text);
  };
  const commitWhenGone = useEffectEvent(() => commit(parts));
  useEffect(() => () => commitWhenGone(), []);
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
          onChange={(next) => setParts({ unit, amount: next === '' ? null : Number(next) })}
          onBlur={() => commit(parts)}
          onKeyDown={(event) => event.key === 'Enter' && commit(parts)}
        />
        <NativeSelect
          aria-label={t('panel.unitOf', { label })}
          size="xs"
          flex={1}
          value={unit}
          data={units.map((each) => ({ value: each, label: t(`unit.${each}`) }))}
          onChange={(event) => {
            const next = { amount, unit: event.currentTarget.value as TermTextUnit };
            setParts(next);
            commit(next);
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

/** A term that is not given starts with the first unit. */
function partsOf(value: string | null, units: readonly TermTextUnit[]): TermParts {
  return readTermText(value) ?? { amount: null, unit: units[0] ?? 'WH' };
}

/** "1.0WD" and "1WD" are one term; leaving the field must not rewrite it. */
function normalText(value: string | null): string | undefined {
  const parts = readTermText(value);
  return parts ? writeTermText(parts) : undefined;
}
