import { TextInput } from '@mantine/core';
import { useState } from 'react';

import { useManyTexts } from './useManyTexts.ts';

type Props = {
  readonly label: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
  readonly least?: number;
  readonly isWhole?: boolean;
  /** Nobody has said it yet. */
  readonly isAssumed?: boolean;
  readonly width?: number;
};

/** A number as people here write it ("1,5"); what is no number is not taken over. */
export function NumberField(props: Props) {
  const {
    label,
    value,
    onValue,
    least = 0,
    isWhole = false,
    isAssumed = false,
    width = 58,
  } = props;
  const { t, number } = useManyTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string): number | null => {
    const found = Number(text.trim().replace(',', '.'));
    const isFit = text.trim() !== '' && Number.isFinite(found) && found >= least;
    return isFit && (!isWhole || Number.isInteger(found)) ? found : null;
  };
  const type = (text: string) => {
    setTyped(text);
    const found = read(text);
    if (found !== null && found !== value) onValue(found);
  };
  return (
    <TextInput
      size="xs"
      w={width}
      className="many-number"
      aria-label={isAssumed ? `${label} (${t('assumed')})` : label}
      data-assumed={isAssumed}
      inputMode="decimal"
      value={typed ?? number(value).replaceAll(/[\s.](?=\d{3})/gu, '')}
      error={typed !== null && read(typed) === null}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
    />
  );
}
