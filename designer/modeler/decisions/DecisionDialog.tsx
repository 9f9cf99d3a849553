import './decision.css';

import { Alert, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';

import { findMatchingRules } from '../../../engine/decide/decide.ts';
import type { Variables } from '../../../engine/model/json.ts';
import { useEditor } from '../EditorContext.tsx';
import { ColumnSettings } from './ColumnSettings.tsx';
import { ColumnTools } from './ColumnTools.tsx';
import { fieldColumns } from './fieldColumns.ts';
import { RowTools } from './RowTools.tsx';
import { SheetGrid } from './SheetGrid.tsx';
import {
  addRow,
  changeColumn,
  copyRow,
  moveColumn,
  moveRow,
  removeColumn,
  removeRow,
} from './sheetChanges.ts';
import { TableFindings } from './TableFindings.tsx';
import { TableHead } from './TableHead.tsx';
import { TableTest } from './TableTest.tsx';
import type { ColumnPlace, TableSheet } from './tableSheet.ts';
import { useDecisionTexts } from './useDecisionTexts.ts';
import { useReadTable } from './useReadTable.ts';
import { newRowKey, useSheetEvents } from './useSheetEvents.ts';
import { useTableSheet } from './useTableSheet.ts';

type DecisionDialogProps = {
  readonly decisionId: string;
  /** The variable that the step writes the result to. */
  readonly result: string;
  readonly onClose: () => void;
};

/**
 * A decision table over the whole window; each change is in the draft at once. That of a locked
 * drawing can be looked at and tried.
 */
export function DecisionDialog({ decisionId, result, onClose }: DecisionDialogProps) {
  const editor = useEditor();
  const { t } = useDecisionTexts();
  const { sheet, isUnreadable, xml, change } = useTableSheet(editor, decisionId);
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={t('title', { name: sheet?.name ?? decisionId })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {isUnreadable ? <Alert color="crimson">{t('unreadable')}</Alert> : null}
      {sheet === null && !isUnreadable ? <Loader aria-label={t('reading')} /> : null}
      {sheet === null ? null : (
        <OpenTable sheet={sheet} result={result} xml={xml} change={change} />
      )}
    </Modal>
  );
}

type OpenTableProps = {
  readonly sheet: TableSheet;
  readonly result: string;
  readonly xml: string;
  readonly change: (sheet: TableSheet) => void;
};

function OpenTable({ sheet, result, xml, change }: OpenTableProps) {
  const editor = useEditor();
  const { pick } = useDecisionTexts();
  const fields = fieldColumns(editor.services.procedureForms.list(), pick);
  const [openedAt] = useState(() => Date.now());
  const { events, at, focus } = useSheetEvents(editor, { sheet, change, fields });
  const read = useReadTable(xml, sheet.id);
  const [column, setColumn] = useState<ColumnPlace | null>(null);
  const [values, setValues] = useState<Variables>({});
  const isTried = Object.values(values).some((value) => value !== null);
  const hits =
    read === null || !isTried ? [] : findMatchingRules(read.model, sheet.id, values, openedAt);
  const row = Math.min(at.row, Math.max(sheet.rows.length - 1, 0));
  const add = (cells: readonly string[], after: number) => {
    const next = addRow(sheet, after, newRowKey());
    const added = next.rows[after];
    if (added === undefined) return;
    const inputs = added.inputs.map((_, index) => cells[index] ?? '');
    change({ ...next, rows: next.rows.with(after, { ...added, inputs }) });
    const firstEmpty = cells.length === 0 ? 0 : sheet.inputs.length;
    focus({ row: after, column: firstEmpty });
  };
  return (
    <div className="decision-page">
      <fieldset className="decision-edit" disabled={editor.isLocked}>
        <Stack gap="sm" className="decision-main">
          <TableHead sheet={sheet} onChange={change} />
          <Group gap="lg" className="decision-tools">
            <RowTools
              row={row}
              rowCount={sheet.rows.length}
              onAdd={() => add([], sheet.rows.length === 0 ? 0 : row + 1)}
              onCopy={() => change(copyRow(sheet, row, newRowKey()))}
              onMove={(step) => {
                change(moveRow(sheet, row, step));
                focus({ row: row + step, column: at.column });
              }}
              onRemove={() => change(removeRow(sheet, row))}
            />
            <ColumnTools
              sheet={sheet}
              onAdd={(kind, next) => {
                change(next);
                setColumn({ kind, index: next[kind].length - 1 });
              }}
            />
          </Group>
          <SheetGrid
            sheet={sheet}
            events={events}
            chosen={column}
            hits={hits}
            fields={fields}
            onChoose={setColumn}
          />
          <TableHelp sheet={sheet} result={result} />
          <TableFindings
            sheet={sheet}
            read={read}
            onAddRow={(cells) => add(cells, sheet.rows.length)}
          />
        </Stack>
      </fieldset>
      <Stack gap="md" className="decision-side">
        {column === null ? null : (
          <ColumnSettings
            key={`${column.kind}${column.index}`}
            sheet={sheet}
            place={column}
            result={result}
            fields={fields}
            onChange={(part) => change(changeColumn(sheet, column, part))}
            onMove={(step) => {
              change(moveColumn(sheet, column, step));
              setColumn({ ...column, index: column.index + step });
            }}
            onRemove={() => {
              change(removeColumn(sheet, column));
              setColumn(null);
            }}
            onDone={() => setColumn(null)}
          />
        )}
        <TableTest
          sheet={sheet}
          read={read}
          fields={fields}
          values={values}
          hits={hits}
          at={openedAt}
          onChange={setValues}
        />
      </Stack>
    </div>
  );
}

type TableHelpProps = { readonly sheet: TableSheet; readonly result: string };

function TableHelp({ sheet, result }: TableHelpProps) {
  const { t } = useDecisionTexts();
  const names = sheet.outputs.map(({ name }) => `${result}.${name}`).join(', ');
  return (
    <div>
      <Text size="xs">
        {sheet.outputs.length > 1
          ? t('writesSeveral', { result, names })
          : t('writesOne', { result })}
      </Text>
      <Text size="xs" c="dimmed" className="decision-tools">
        {t('how')}
      </Text>
      <Text size="xs" c="dimmed" className="decision-tools">
        {t('keys')}
      </Text>
    </div>
  );
}
