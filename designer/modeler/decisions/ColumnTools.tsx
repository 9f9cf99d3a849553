import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';

import { addColumn } from './sheetChanges.ts';
import type { ColumnKind, TableSheet } from './tableSheet.ts';
import { useDecisionTexts } from './useDecisionTexts.ts';

type ColumnToolsProps = {
  readonly sheet: TableSheet;
  readonly onAdd: (kind: ColumnKind, next: TableSheet) => void;
};

/** Adds a column of each kind. */
export function ColumnTools({ sheet, onAdd }: ColumnToolsProps) {
  const { t } = useDecisionTexts();
  const id = () => crypto.randomUUID().slice(0, 8);
  const addInput = () => {
    const column = { label: '', type: '', expression: '', allowed: '' };
    onAdd('inputs', addColumn(sheet, 'inputs', { key: `input_${id()}`, ...column }));
  };
  const addOutput = () => {
    const taken = new Set(sheet.outputs.map(({ name }) => name));
    let number = sheet.outputs.length + 1;
    while (taken.has(`ketQua${number}`)) number += 1;
    const label = `${t('column.newOutput')} ${number}`;
    const column = { label, type: 'string', name: `ketQua${number}`, allowed: '', fallback: '' };
    onAdd('outputs', addColumn(sheet, 'outputs', { key: `output_${id()}`, ...column }));
  };
  const addNote = () => {
    onAdd('notes', addColumn(sheet, 'notes', { key: `note_${id()}`, label: t('notes') }));
  };
  const icon = <IconPlus size={14} aria-hidden />;
  return (
    <Group gap={4} role="group" aria-label={t('columnTools')}>
      <Button size="xs" variant="default" leftSection={icon} onClick={addInput}>
        {t('addInput')}
      </Button>
      <Button size="xs" variant="default" leftSection={icon} onClick={addOutput}>
        {t('addOutput')}
      </Button>
      <Button size="xs" variant="default" leftSection={icon} onClick={addNote}>
        {t('addNote')}
      </Button>
    </Group>
  );
}
