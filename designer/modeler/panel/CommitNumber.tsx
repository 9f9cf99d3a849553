import { NumberInput } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';

import { useModelerTexts } from '../useModelerTexts.ts';

type CommitNumberProps = {
  readonly label: string;
  readonly value: number | null;
  /** Called once per edit; null where the box was emptied. */
  readonly onCommit: (value: number | null) => void;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly width?: number;
  readonly isWhole?: boolean;
};

/** A number box that changes the drawing when the person leaves it, as `CommitText` does. */
export function CommitNumber(props: CommitNumberProps) {
  const { value, onCommit, width, isWhole = true, ...rest } = props;
  const { t } = useModelerTexts();
  const [typed, setTyped] = useState<number | string>(value ?? '');
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value ?? '');
  }
  const commit = () => {
    const next = typed === '' ? null : Number(typed);
    if (next !== value) onCommit(next);
  };
  const commitWhenGone = useEffectEvent(commit);
  useEffect(() => () => commitWhenGone(), []);
  return (
    <NumberInput
      {...rest}
      {...(width ? { w: width } : {})}
      size="xs"
      min={isWhole ? 1 : 0}
      decimalScale={2}
      allowDecimal={!isWhole}
      decimalSeparator={t('budget.decimal')}
      allowedDecimalSeparators={[',', '.']}
      hideControls
      value={typed}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}
