import type { ProcessModel } from '../model/process.ts';
import type { StepTable, TableColumn } from '../model/stepTable.ts';
import { annexTexts } from './annexTexts.ts';

/**
 * The table that a process without one is printed into: the columns of most decisions of 2025, in
 * days where term and steps are told well in days, and a total of nothing, which is filled in when
 * it is printed.
 */
export function blankTable(process: ProcessModel): StepTable {
  const unit = isInDays(process) ? 'day' : 'hour';
  const { headings, total } = annexTexts;
  const columns: readonly TableColumn[] = [
    { kind: 'number', heading: headings.number },
    { kind: 'content', heading: headings.content },
    { kind: 'performer', heading: headings.performer },
    { kind: 'time', heading: unit === 'hour' ? headings.hours : headings.days },
    { kind: 'product', heading: headings.product },
  ];
  const cells = ['', total, '', '0', ''];
  return { title: '', unit, columns, rows: [{ kind: 'total', cells, stepId: null }] };
}

/** Decisions write 0,25 and 0,5 of a day, nothing finer. */
const QUARTER_DAY_MINUTES = 120;

function isInDays({ settings, nodes }: ProcessModel): boolean {
  const isTermInHours = settings.legalTerm?.unit === 'WORKING_HOUR';
  const budgets = nodes.map((node) => ('budgetMinutes' in node ? (node.budgetMinutes ?? 0) : 0));
  return !isTermInHours && budgets.every((minutes) => minutes % QUARTER_DAY_MINUTES === 0);
}
