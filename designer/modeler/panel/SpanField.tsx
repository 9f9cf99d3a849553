import { Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';

import { SPAN_UNITS, type Span, type SpanUnit } from '../changes/timerText.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { CommitNumber } from './CommitNumber.tsx';
import { useElementTexts } from './useElementTexts.ts';

type SpanFieldProps = {
  readonly label: string;
  /** Null: none written yet. */
  readonly span: Span | null;
  readonly onChange: (span: Span) => void;
  /** Called when the text is to be written by hand. */
  readonly onFormula: () => void;
};

const FORMULA = 'formula';

/** An amount and its unit, in working time or by the wall clock; changes the drawing when left. */
export function SpanField({ label, span, onChange, onFormula }: SpanFieldProps) {
  const t = useElementTexts();
  const { t: panel } = useModelerTexts();
  const [chosen, setChosen] = useState<SpanUnit>('WD');
  const unit = span?.unit ?? chosen;
  const changeUnit = (next: SpanUnit) => {
    setChosen(next);
    if (span) onChange({ ...span, unit: next });
  };
  return (
    <Group gap={6} wrap="nowrap" align="flex-end">
      <CommitNumber
        label={label}
        width={96}
        isWhole={unit !== 'WD' && unit !== 'WH'}
        value={span?.amount ?? null}
        onCommit={(amount) => amount && onChange({ amount, unit })}
      />
      <NativeSelect
        aria-label={panel('panel.unitOf', { label })}
        size="xs"
        flex={1}
        value={unit}
        data={[
          ...SPAN_UNITS.map((value) => ({ value, label: t(`timer.unit.${value}`) })),
          { value: FORMULA, label: t('timer.unit.formula') },
        ]}
        onChange={({ currentTarget: { value } }) =>
          value === FORMULA ? onFormula() : changeUnit(value as SpanUnit)
        }
      />
    </Group>
  );
}
