import { Button, Text } from '@mantine/core';

import { columnName } from './columnName.ts';
import type { FieldColumn } from './fieldColumns.ts';
import { SheetCell, type CellEvents } from './SheetCell.tsx';
import { isCell } from './findTableFaults.ts';
import {
  COLUMN_KINDS,
  type ColumnKind,
  type ColumnPlace,
  type SheetRow,
  type TableSheet,
} from './tableSheet.ts';
import { useDecisionTexts } from './useDecisionTexts.ts';

type SheetGridProps = {
  readonly sheet: TableSheet;
  readonly events: CellEvents;
  readonly chosen: ColumnPlace | null;
  /** Numbers, from 1, of the rows that match what is tried. */
  readonly hits: readonly number[];
  readonly fields: readonly FieldColumn[];
  readonly onChoose: (column: ColumnPlace) => void;
};

/** A column as its cells need it. */
type CellColumn = {
  readonly key: string;
  readonly kind: ColumnKind;
  readonly name: string;
  readonly listId: string | undefined;
};

/** The table: columns over cells, each cell a text box. */
export function SheetGrid(props: SheetGridProps) {
  const { sheet, events, chosen, hits, fields, onChoose } = props;
  const { t } = useDecisionTexts();
  const columns = COLUMN_KINDS.flatMap((kind) =>
    sheet[kind].map((column, index) => ({
      key: `${kind}${column.key}`,
      kind,
      index,
      name: columnName(column, t),
      values: valuesOf(sheet, { kind, index }),
    })),
  );
  const cellColumns = columns.map(({ key, kind, name, values }): CellColumn => {
    return { key, kind, name, listId: values.length > 0 ? listIdOf(key) : undefined };
  });
  const groups = COLUMN_KINDS.filter((kind) => sheet[kind].length > 0);
  return (
    <div className="decision-table">
      <table aria-label={t('table')}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('number')}
            </th>
            {groups.map((kind) => (
              <th
                key={kind}
                scope="colgroup"
                colSpan={sheet[kind].length}
                className={`decision-${kind}`}
              >
                {t(kind)}
              </th>
            ))}
          </tr>
          <tr>
            {columns.map(({ key, kind, index, name }) => (
              <th key={key} scope="col" className={`decision-${kind}`}>
                <Button
                  size="compact-sm"
                  variant={chosen?.kind === kind && chosen.index === index ? 'light' : 'subtle'}
                  aria-label={t('editColumn', { name })}
                  onClick={() => onChoose({ kind, index })}
                >
                  {name}
                </Button>
                <ColumnNote sheet={sheet} place={{ kind, index }} fields={fields} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row, index) => (
            <GridRow
              key={row.key}
              row={row}
              index={index}
              isHit={hits.includes(index + 1)}
              columns={cellColumns}
              events={events}
            />
          ))}
        </tbody>
      </table>
      {sheet.rows.length === 0 ? (
        <Text size="sm" p="sm">
          {t('noRows')}
        </Text>
      ) : null}
      {columns.map(({ key, kind, index, values }) =>
        values.length > 0 ? (
          <datalist key={key} id={listIdOf(key)}>
            {values.map((value) => (
              <option
                key={value}
                value={value}
                label={optionLabel(fields, sheet, { kind, index }, value)}
              />
            ))}
          </datalist>
        ) : null,
      )}
    </div>
  );
}

type GridRowProps = {
  readonly row: SheetRow;
  readonly index: number;
  readonly isHit: boolean;
  readonly columns: readonly CellColumn[];
  readonly events: CellEvents;
};

function GridRow({ row, index, isHit, columns, events }: GridRowProps) {
  const { t } = useDecisionTexts();
  const texts = COLUMN_KINDS.flatMap((kind) => row[kind]);
  const number = index + 1;
  return (
    <tr className={isHit ? 'decision-hit' : undefined}>
      <th scope="row">{isHit ? `✓ ${number}` : number}</th>
      {columns.map(({ key, kind, name, listId }, column) => (
        <td key={key} className={`decision-${kind}`}>
          <SheetCell
            row={index}
            column={column}
            label={t('cell', { row: number, column: name })}
            value={texts[column] ?? ''}
            placeholder={kind === 'inputs' ? t('anyValue') : undefined}
            isWrong={!isCell(kind, texts[column] ?? '')}
            listId={listId}
            events={events}
          />
        </td>
      ))}
    </tr>
  );
}

type ColumnNoteProps = Pick<SheetGridProps, 'sheet' | 'fields'> & { readonly place: ColumnPlace };

function ColumnNote({ sheet, place, fields }: ColumnNoteProps) {
  const { t } = useDecisionTexts();
  const { kind, index } = place;
  if (kind === 'notes') return null;
  const column = sheet[kind][index];
  if (column === undefined) return null;
  const own = 'expression' in column ? column.expression : column.name;
  const type = isKnownType(column.type) ? t(`column.types.${column.type}`) : column.type;
  const values = column.allowed.replaceAll(/"[^"]*"/gu, (value) => {
    const words = optionLabel(fields, sheet, place, value);
    return words === undefined ? value : `${value} ${words}`;
  });
  return (
    <Text size="xs" c="dimmed" className="decision-note">
      {[own, type.toLowerCase(), values].filter((part) => part !== '').join(' · ')}
    </Text>
  );
}

const KNOWN_TYPES = ['string', 'number', 'boolean', 'date'] as const;

function isKnownType(type: string): type is (typeof KNOWN_TYPES)[number] {
  return (KNOWN_TYPES as readonly string[]).includes(type);
}

/** Values to choose from: those that are allowed, and yes and no. */
function valuesOf(sheet: TableSheet, { kind, index }: ColumnPlace): readonly string[] {
  if (kind === 'notes') return [];
  const column = sheet[kind][index];
  if (column?.type === 'boolean') return ['true', 'false'];
  return column?.allowed.match(/"[^"]*"/gu) ?? [];
}

/** In the words of the form that the value comes from. */
function optionLabel(
  fields: readonly FieldColumn[],
  sheet: TableSheet,
  { kind, index }: ColumnPlace,
  value: string,
): string | undefined {
  const column = kind === 'inputs' ? sheet.inputs[index] : undefined;
  const field = fields.find(({ expression }) => expression === column?.expression);
  return field?.labels.get(value);
}

function listIdOf(key: string): string {
  return `decision-values-${key.replace('@', '')}`;
}
