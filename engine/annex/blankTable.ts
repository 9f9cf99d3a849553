import type { ProcessModel } from '../model/process.ts';
import type { StepTable, TableColumn } from '../model/stepTable.ts';
import { annexTexts } from './annexTexts.ts';

/**
 * The table that a process without one is printed into: the columns of most decisions of 2025, in
 * days where the legal term is in days, and a total of nothing that is added up when it is printed.
 */
export function blankTable({ name, settings }: ProcessModel): StepTable {
  const unit = settings.legalTerm?.unit === 'WORKING_HOUR' ? 'hour' : 'day';
  const { headings, total } = annexTexts;
  const columns: readonly TableColumn[] = [
    { kind: 'number', heading: headings.number },
    { kind: 'content', heading: headings.content },
    { kind: 'performer', heading: headings.performer },
    { kind: 'time', heading: unit === 'hour' ? headings.hours : headings.days },
    { kind: 'product', heading: headings.product },
  ];
  const cells = ['', total, '', '0', ''];
  return { title: name, unit, columns, rows: [{ kind: 'total', cells, stepId: null }] };
}
