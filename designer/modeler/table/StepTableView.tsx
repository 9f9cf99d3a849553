import { Anchor, Table, Text } from '@mantine/core';

import type { StepTable, TableRow } from '../../../engine/model/stepTable.ts';
import { cellOf } from '../../../engine/annex/cellOf.ts';
import { useTableTexts } from './useTableTexts.ts';

type StepTableViewProps = {
  readonly table: StepTable;
  /** Says below each heading what the column was taken for. */
  readonly showKinds?: boolean;
  readonly selectedId?: string | null;
  /** Makes the numbers of drawn steps lead to the drawing. */
  readonly onStep?: (stepId: string) => void;
};

/** A step table as it will be printed: cells as written, lines of a cell under each other. */
export function StepTableView(props: StepTableViewProps) {
  const { table, showKinds = false, selectedId = null, onStep } = props;
  const t = useTableTexts();
  return (
    <Table className="step-table" withTableBorder withColumnBorders verticalSpacing={4} fz="xs">
      <Table.Thead>
        <Table.Tr>
          {table.columns.map(({ kind, heading }, at) => (
            <Table.Th key={at} scope="col" data-kind={kind}>
              {heading}
              {showKinds ? (
                <Text size="xs" c="dimmed" fw={400}>
                  {t(`column.${kind}`)}
                </Text>
              ) : null}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {table.rows.map((row, line) => (
          <Table.Tr
            key={line}
            data-kind={row.kind}
            data-selected={row.stepId !== null && row.stepId === selectedId}
          >
            {row.cells.map((cell, at) => (
              <Table.Td key={at} data-kind={table.columns[at]?.kind}>
                {onStep && row.stepId !== null && at === linkedCell(table, row) ? (
                  <StepLink table={table} row={row} text={cell} onStep={onStep} />
                ) : (
                  cell
                )}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** The number leads to the step; where it is blank, the first cell that is not. */
function linkedCell({ columns }: StepTable, { cells }: TableRow): number {
  const number = columns.findIndex(({ kind }) => kind === 'number');
  return (cells[number] ?? '') === '' ? cells.findIndex((cell) => cell !== '') : number;
}

type StepLinkProps = {
  readonly table: StepTable;
  readonly row: TableRow;
  readonly text: string;
  readonly onStep: (stepId: string) => void;
};

function StepLink({ table, row, text, onStep }: StepLinkProps) {
  const t = useTableTexts();
  const name = cellOf(table, row, 'content') || text;
  return (
    <Anchor
      component="button"
      type="button"
      fz="xs"
      aria-label={t('table.showStep', { name })}
      onClick={() => onStep(row.stepId ?? '')}
    >
      {text}
    </Anchor>
  );
}
