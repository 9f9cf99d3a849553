import type { ModdleElement } from 'bpmn-moddle';
import type { ColumnKind, StepTable, TableRow } from '../model/stepTable.ts';
import { readChildren, readExtensions, readId, readText } from './moddleElement.ts';
import { oneOf, report, type ReadContext } from './readContext.ts';

const KIND: (text: string) => ColumnKind | null = oneOf(
  'number',
  'performer',
  'content',
  'time',
  'product',
  'other',
);
const ROW_KIND: (text: string) => TableRow['kind'] | null = oneOf('step', 'heading', 'total');
const UNIT = oneOf('hour', 'day');

/**
 * Reads the step table that the process was drawn from (`lt:stepTable`); null when there is none.
 *
 * A kind or unit that is none of ours is reported and taken as the plainest: other, step, hour.
 */
export function readWrittenTable(context: ReadContext, process: ModdleElement): StepTable | null {
  const [table] = readExtensions(process, 'lt:StepTable');
  if (table === undefined) return null;
  const word = <Word extends string>(
    element: ModdleElement,
    name: string,
    known: { readonly read: (text: string) => Word | null; readonly otherwise: Word },
  ): Word => {
    const text = readText(element, name) ?? '';
    const value = known.read(text);
    if (value === null) reportWord(context, process, { name, value: text });
    return value ?? known.otherwise;
  };
  const columns = readChildren(table, 'columns').map((column) => ({
    kind: word(column, 'kind', { read: KIND, otherwise: 'other' }),
    heading: readText(column, 'heading') ?? '',
  }));
  const rows = readChildren(table, 'rows').map((row): TableRow => {
    const cells = readChildren(row, 'cells').map((cell) => readText(cell, 'text') ?? '');
    return {
      kind: word(row, 'kind', { read: ROW_KIND, otherwise: 'step' }),
      cells: columns.map((_, at) => cells[at] ?? ''),
      stepId: readText(row, 'step'),
    };
  });
  const unit = word(table, 'unit', { read: UNIT, otherwise: 'hour' });
  return { title: readText(table, 'title') ?? '', unit, columns, rows };
}

function reportWord(
  context: ReadContext,
  process: ModdleElement,
  { name, value }: { readonly name: string; readonly value: string },
): void {
  report(context, {
    rule: 'lt-value-valid',
    severity: 'error',
    elementId: readId(process),
    facts: { attribute: `lt:stepTable/${name}`, value },
  });
}
