import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, useState, type KeyboardEvent, type ReactNode } from 'react';

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

const MONOSPACE = {
  styles: { input: { fontFamily: 'var(--mantine-font-family-monospace)' } },
} as const;

/**
 * A text box that changes the drawing when the person leaves it, so one edit is one step of undo.
 *
 * Draw it anew (by a `key`) for another element: a text left unfinished is then kept for the
 * element it was typed for, even when the canvas takes the selection away without a blur. Escape
 * gives the old text back.
 */
export function CommitText(props: CommitTextProps) {
  const { value, onCommit, multiline, monospace, ...rest } = props;
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setText(value);
  }
  const commit = () => {
    if (text.trim() !== value.trim()) onCommit(text.trim());
  };
  const commitWhenGone = useEffectEvent(commit);
  useEffect(() => () => commitWhenGone(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !multiline) commit();
    if (event.key === 'Escape') setText(value);
  };
  const change = (event: { readonly currentTarget: { readonly value: string } }) =>
    setText(event.currentTarget.value);
  const input = {
    ...rest,
    ...(monospace ? MONOSPACE : {}),
    size: 'xs',
    value: text,
    onBlur: commit,
    onKeyDown,
    onChange: change,
  } as const;
  if (!multiline) return <TextInput {...input} />;
  return <Textarea {...input} autosize minRows={2} maxRows={8} />;
}
