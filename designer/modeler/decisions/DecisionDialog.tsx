import './decision.css';

import { Alert, Button, Group, Loader, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';

import { findMatchingRules } from '../../../engine/decide/decide.ts';
import type { Aggregation, HitPolicy } from '../../../engine/model/decision.ts';
import type { Variables } from '../../../engine/model/json.ts';
import { useEditor } from '../EditorContext.tsx';
import { CommitText } from '../panel/CommitText.tsx';
import { ColumnSettings } from './ColumnSettings.tsx';
import { fieldColumns } from './fieldColumns.ts';
import { RowTools } from './RowTools.tsx';
import { SheetGrid } from './SheetGrid.tsx';
import {
  addColumn,
  addRow,
  changeColumn,
  copyRow,
  moveColumn,
  moveRow,
  removeColumn,
  removeRow,
  type ColumnPlace,
} from './sheetChanges.ts';
import { TableFindings } from './TableFindings.tsx';
import { TableTest } from './TableTest.tsx';
import type { ColumnKind, TableSheet } from './tableSheet.ts';
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

/** A decision table over the whole window; each change is in the draft at once. */
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
  const latest = useRef<TableSheet | null>(sheet);
  latest.current = sheet;
  const { events, at, focus } = useSheetEvents(editor, latest, { change, fields });
  const read = useReadTable(xml, sheet.id);
  const [column, setColumn] = useState<ColumnPlace | null>(null);
  const [values, setValues] = useState<Variables>({});
  const isTried = Object.values(values).some((value) => value !== null);
  const hits =
    read === null || !isTried ? [] : findMatchingRules(read.model, sheet.id, values, Date.now());
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
      <Stack gap="sm" className="decision-main">
        <TableHead sheet={sheet} onChange={change} />
        <Group gap="lg">
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
          onChange={setValues}
        />
      </Stack>
    </div>
  );
}

const POLICIES: readonly HitPolicy[] = [
  'UNIQUE',
  'FIRST',
  'ANY',
  'PRIORITY',
  'COLLECT',
  'RULE ORDER',
  'OUTPUT ORDER',
];
const AGGREGATIONS: readonly Aggregation[] = ['SUM', 'COUNT', 'MIN', 'MAX'];

type TableHeadProps = {
  readonly sheet: TableSheet;
  readonly onChange: (sheet: TableSheet) => void;
};

function TableHead({ sheet, onChange }: TableHeadProps) {
  const { t } = useDecisionTexts();
  const choose = (policy: HitPolicy) => {
    const aggregation = policy === 'COLLECT' ? sheet.aggregation : null;
    onChange({ ...sheet, hitPolicy: policy, aggregation });
  };
  return (
    <Group align="flex-start" gap="md">
      <CommitText
        label={t('name')}
        value={sheet.name}
        onCommit={(name) => onChange({ ...sheet, name: name || sheet.id })}
      />
      <NativeSelect
        size="xs"
        w={340}
        label={t('policy')}
        description={t(`policyHints.${sheet.hitPolicy}`)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={sheet.hitPolicy}
        data={POLICIES.map((policy) => ({ value: policy, label: t(`policies.${policy}`) }))}
        onChange={(event) => choose(event.currentTarget.value as HitPolicy)}
      />
      {sheet.hitPolicy === 'COLLECT' ? (
        <NativeSelect
          size="xs"
          label={t('aggregation')}
          value={sheet.aggregation ?? ''}
          disabled={sheet.outputs.length > 1}
          data={[
            { value: '', label: t('aggregations.none') },
            ...AGGREGATIONS.map((it) => ({ value: it, label: t(`aggregations.${it}`) })),
          ]}
          onChange={(event) => {
            const chosen = event.currentTarget.value as Aggregation | '';
            onChange({ ...sheet, aggregation: chosen === '' ? null : chosen });
          }}
        />
      ) : null}
    </Group>
  );
}

type ColumnToolsProps = {
  readonly sheet: TableSheet;
  readonly onAdd: (kind: ColumnKind, next: TableSheet) => void;
};

function ColumnTools({ sheet, onAdd }: ColumnToolsProps) {
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
      <Text size="xs" c="dimmed">
        {t('how')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('keys')}
      </Text>
    </div>
  );
}
