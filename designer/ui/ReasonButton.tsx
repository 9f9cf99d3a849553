import { Button, type ButtonProps } from '@mantine/core';
import { useId } from 'react';

import type { Allowed } from '../../api/contract/primitives.ts';
import { toSentence } from '../i18n/toSentence.ts';
import { useTexts } from '../i18n/useTexts.ts';

type Props = ButtonProps & {
  /** The API's word on whether the action may be done now. */
  readonly allowed: Allowed;
  readonly onClick: () => void;
  readonly label: string;
  /** For a table row: the name with what it acts on. */
  readonly name?: string;
};

/** A button that, when it may not be pressed, stays in place and says why. */
export function ReasonButton({ allowed, onClick, label, name, ...button }: Props) {
  const { pick } = useTexts();
  const reasonId = useId();
  const named = name ? { 'aria-label': name } : {};
  if (allowed === true) {
    return (
      <Button {...button} {...named} onClick={onClick}>
        {label}
      </Button>
    );
  }
  const reason = toSentence(pick(allowed.reason));
  return (
    <span className="lt-reason">
      <Button {...button} {...named} data-disabled aria-disabled aria-describedby={reasonId}>
        {label}
      </Button>
      <span id={reasonId} role="tooltip">
        {reason}
      </span>
    </span>
  );
}
