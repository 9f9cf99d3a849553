import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

type ToolButtonProps = {
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
};

/** A small button with a picture; its name is shown on hover and read to screen readers. */
export function ToolButton({ label, onClick, disabled = false, children }: ToolButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        className="tool-button"
        variant="subtle"
        size="md"
        aria-label={label}
        disabled={disabled}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
