import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowDown,
  IconArrowForwardUp,
  IconArrowUp,
  IconCopy,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { useEditor, useEditorState } from '../EditorContext.tsx';
import { useDecisionTexts } from './useDecisionTexts.ts';

type RowToolsProps = {
  /** The row that the tools are for, from 0. */
  readonly row: number;
  readonly rowCount: number;
  readonly onAdd: () => void;
  readonly onCopy: () => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
};

/** Tools for the row that was last in use, and undo. */
export function RowTools({ row, rowCount, onAdd, onCopy, onMove, onRemove }: RowToolsProps) {
  const { services } = useEditor();
  const canUndo = useEditorState((state) => state.canUndo);
  const canRedo = useEditorState((state) => state.canRedo);
  const { t } = useDecisionTexts();
  const number = row + 1;
  const hasRow = row < rowCount;
  return (
    <Group gap={4} role="group" aria-label={t('rowTools')}>
      <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>
        {t('addRow')}
      </Button>
      <Tool label={t('copyRow', { number })} isOff={!hasRow} onClick={onCopy}>
        <IconCopy size={16} aria-hidden />
      </Tool>
      <Tool label={t('moveUp', { number })} isOff={!hasRow || row === 0} onClick={() => onMove(-1)}>
        <IconArrowUp size={16} aria-hidden />
      </Tool>
      <Tool label={t('moveDown', { number })} isOff={number >= rowCount} onClick={() => onMove(1)}>
        <IconArrowDown size={16} aria-hidden />
      </Tool>
      <Tool label={t('removeRow', { number })} isOff={!hasRow} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </Tool>
      <Tool label={t('undo')} isOff={!canUndo} onClick={() => services.commandStack.undo()}>
        <IconArrowBackUp size={16} aria-hidden />
      </Tool>
      <Tool label={t('redo')} isOff={!canRedo} onClick={() => services.commandStack.redo()}>
        <IconArrowForwardUp size={16} aria-hidden />
      </Tool>
    </Group>
  );
}

type ToolProps = {
  readonly label: string;
  readonly isOff: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

function Tool({ label, isOff, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon size={30} variant="default" aria-label={label} disabled={isOff} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
