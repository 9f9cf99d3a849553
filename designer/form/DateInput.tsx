import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

import { formatDay } from '../i18n/formatMoment.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { parseDay } from './parseDay.ts';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  /** YYYY-MM-DD, or what was typed while it is no day yet. */
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/**
 * A day as people here write it, 23/11/2026.
 *
 * The browser's own date field follows the browser's language and turns days and months round.
 */
export function DateInput({ value, onChange, ...input }: Props) {
  const { t } = useTexts();
  const [text, setText] = useState(() => (parseDay(value) === null ? value : formatDay(value)));
  const type = (typed: string) => {
    setText(typed);
    onChange(parseDay(typed) ?? typed);
  };
  return (
    <TextInput
      {...input}
      maw={200}
      inputMode="numeric"
      placeholder={t('task.form.dayExample')}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setText((typed) => (parseDay(value) === null ? typed : formatDay(value)))}
    />
  );
}
