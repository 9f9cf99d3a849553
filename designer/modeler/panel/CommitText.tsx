import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

type CommitTextProps = {
  readonly label: string;
  readonly value: string;
  /** Called once per edit, with the trimmed text, when it differs from `value`. */
  readonly onCommit: (text: string) => void;
  readonly description?: ReactNode;
  readonly placeholder?: string;
  readonly error?: ReactNode;
  readonly multiline?: boolean;
  readonly monospace?: boolean;
};

/**
 A text box that changes the drawing when the person leaves it, so one edit is one step of undo.

 Give it a `key` per element: a text left unfinished is then kept for the element it was typed for,
 even when the canvas takes the selection away without a blur. Escape gives the old text back.
 */
export function CommitText(props: CommitTextProps) {
  const { value, onCommit, multiline, monospace, ...rest } = props;
  const [text, setText] = useState(value);
  const latest = useRef({ text, value, onCommit });
  latest.current = { text, value, onCommit };
  useEffect(() => setText(value), [value]);
  useEffect(() => () => commit(latest.current), []);
  const input = {
    ...rest,
    size: 'xs',
    value: text,
    onBlur: () => commit(latest.current),
    ...(monospace ? { styles: { input: { fontFamily: 'var(--mantine-font-family-monospace)' } } } : {}),
  } as const;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !multiline) commit(latest.current);
    if (event.key === 'Escape') setText(value);
  };
  if (!multiline) {
    return (
      <TextInput
        {...input}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    );
  }
  return (
    <Textarea
      {...input}
      autosize
      minRows={2}
      maxRows={8}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}

function commit({ text, value, onCommit }: { text: string; value: string; onCommit: (text: string) => void }) {
  if (text.trim() !== value.trim()) onCommit(text.trim());
}
