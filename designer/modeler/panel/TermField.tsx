import { Fieldset, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';

import { readAmount, showAmount } from '../amountText.ts';
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

/**
 * An amount and its unit: a legal term or a step budget. Changes the drawing when left; what is no
 * amount is left in the box and not taken over.
 */
export function TermField({ label, value, units, onChange, description }: TermFieldProps) {
  const { t } = useModelerTexts();
  const show = (amount: number | null) => showAmount(amount, t('budget.decimal'));
  const [unit, setUnit] = useState(() => partsOf(value, units).unit);
  const [typed, setTyped] = useState(() => show(partsOf(value, units).amount));
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    const parts = partsOf(value, [unit]);
    setShown(value);
    setUnit(parts.unit);
    setTyped(show(parts.amount));
  }
  const commit = (next: TermTextUnit) => {
    const amount = readAmount(typed);
    if (amount === undefined) return;
    const text = writeTermText({ amount, unit: next });
    if (text !== normalText(value)) onChange(text);
  };
  const commitWhenGone = useEffectEvent(() => commit(unit));
  useEffect(() => () => commitWhenGone(), []);
  return (
    <Fieldset legend={label} variant="unstyled" className="term-field">
      <Group gap={6} wrap="nowrap" align="flex-start">
        <TextInput
          aria-label={t('panel.amountOf', { label })}
          size="xs"
          w={84}
          inputMode="decimal"
          disabled={unit === 'SAME_DAY'}
          error={readAmount(typed) === undefined}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => commit(unit)}
          onKeyDown={(event) => event.key === 'Enter' && commit(unit)}
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
