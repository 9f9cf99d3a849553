import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

type ToolButtonProps = {
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  /** For a button that switches something on and off. */
  readonly isPressed?: boolean;
  readonly children: ReactNode;
};

/** A small button with a picture; its name is shown on hover and read to screen readers. */
export function ToolButton(props: ToolButtonProps) {
  const { label, onClick, disabled = false, isPressed, children } = props;
  return (
    <Tooltip label={label}>
      <ActionIcon
        className="tool-button"
        variant={isPressed === true ? 'light' : 'subtle'}
        size="md"
        aria-label={label}
        aria-pressed={isPressed}
        disabled={disabled}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
