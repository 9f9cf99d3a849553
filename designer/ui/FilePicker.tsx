import { Text } from '@mantine/core';
import { useRef, useState } from 'react';

import { DOCUMENT_BYTES_MAX } from '../../api/contract/documentBytesMax.ts';
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

const MEGABYTE = 1024 * 1024;

/**
 * Chooses one file; one that is too large is not even sent.
 *
 * The browser's own control speaks the browser's language, so it is hidden behind a label in ours;
 * it keeps the focus and the keyboard.
 */
export function FilePicker({ id, label, fileName, isDisabled = false, onPick, ...more }: Props) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const pick = (file: File | undefined) => {
    const isTooLarge = file !== undefined && file.size > DOCUMENT_BYTES_MAX;
    setTooLarge(isTooLarge ? file.name : null);
    if (file && !isTooLarge) onPick(file);
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
      {tooLarge === null ? null : (
        <Text c="crimson.6" fz="sm" role="alert">
          {t('task.form.fileTooLarge', { name: tooLarge, limit: DOCUMENT_BYTES_MAX / MEGABYTE })}
        </Text>
      )}
    </div>
  );
}
