import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

type Props = {
  readonly label: string;
  readonly initial: string;
  readonly onSearch: (query: string) => void;
};

const TYPING_PAUSE_MS = 250;

/**
 * A search that follows once typing pauses.
 *
 * It keeps its own text: an address updated on each key would fight with Vietnamese input methods.
 */
export function SearchBox({ label, initial, onSearch }: Props) {
  const [text, setText] = useState(initial);
  const search = useDebouncedCallback(onSearch, TYPING_PAUSE_MS);
  return (
    <TextInput
      w={320}
      type="search"
      label={label}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value.trim());
      }}
    />
  );
}
