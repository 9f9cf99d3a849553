import { Text } from '@mantine/core';
import { useRef } from 'react';

import { useTexts } from '../i18n/useTexts.ts';

type Props = {
  readonly id: string;
  /** The accessible name; stands on the button where nothing shorter is given. */
  readonly label: string;
  /** What stands on the button. */
  readonly shownLabel?: string;
  /** Name of the file chosen so far. */
  readonly fileName: string | null;
  readonly isDisabled?: boolean;
  readonly onPick: (file: File) => void;
};

/**
 * Chooses one file.
 *
 * The browser's own control speaks the browser's language, so it is hidden behind a label in ours;
 * it keeps the focus and the keyboard.
 */
export function FilePicker({ id, label, fileName, isDisabled = false, onPick, ...more }: Props) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const pick = (file: File | undefined) => {
    if (file) onPick(file);
    // Choosing the same file again must count as a choice.
    if (input.current) input.current.value = '';
  };
  return (
    <div className="lt-file">
      <input
        ref={input}
        id={id}
        type="file"
        disabled={isDisabled}
        aria-label={label}
        onChange={(event) => pick(event.currentTarget.files?.[0])}
      />
      <label htmlFor={id}>{more.shownLabel ?? label}</label>
      <Text component="span" fz="sm" c={fileName ? 'black' : 'dimmed'}>
        {fileName ?? t('task.form.fileNone')}
      </Text>
    </div>
  );
}
