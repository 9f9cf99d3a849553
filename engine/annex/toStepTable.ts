import type { ElementId } from '../model/ids.ts';
import type { Activity, Performer, ProcessModel } from '../model/process.ts';
import type { ColumnKind, StepTable, TableRow } from '../model/stepTable.ts';
import type { WorkingMinutes } from '../model/time.ts';
import { blankTable } from './blankTable.ts';
import { cellOf } from './cellOf.ts';
import { guessPerformer } from './guessPerformer.ts';
import { stepFacts, type MeantStep, type StepFacts } from './stepFacts.ts';
import { stepsInOrder } from './stepsInOrder.ts';
import { tableTotal } from './tableTotal.ts';
import { formatMinutes, timeStyle, type TimeStyle } from './timeStyle.ts';

/** What the drawing alone does not say. */
export type TableFacts = {
  /** Words for a post that no lane names, as the table should have them. */
  readonly performerWords: (performer: Performer) => string;
  /** Working time of the longest way through the process, as the check adds it up. */
  readonly totalMinutes: WorkingMinutes;
};

/**
 * The step table of a process as it is drawn now.
 *
 * A cell that still says what the drawing says stands as it was written, so that a table that was
 * drawn and not touched comes back letter by letter; a cell that the drawing contradicts is written
 * anew in the style of its column. Numbers are counted again when a step came, went or moved; a
 * total is that of the longest way once it is another than the steps of the table made, never
 * before. Pure.
 */
export function toStepTable(process: ProcessModel, facts: TableFacts): StepTable {
  const written = process.settings.stepTable ?? blankTable(process);
  const printing = prepare(process, written, facts);
  const steps = stepsInOrder(process).map((node, at) => printStep(printing, node, at));
  const rows = withHeadings(written, steps);
  const table = { ...written, rows };
  const total = written.rows.find(({ kind }) => kind === 'total');
  return total === undefined ? table : { ...table, rows: [...rows, printTotal(printing, total)] };
}

type Printing = {
  readonly written: StepTable;
  readonly style: TimeStyle;
  readonly meant: ReadonlyMap<ElementId, MeantStep>;
  /** The same steps in the same order as written. */
  readonly isSameOrder: boolean;
  readonly process: ProcessModel;
  readonly facts: TableFacts;
};

function prepare(process: ProcessModel, written: StepTable, facts: TableFacts): Printing {
  const meant = stepFacts(written);
  const ids = meant.map(({ row }) => row.stepId ?? '');
  const drawn = stepsInOrder(process).map(({ id }) => id);
  return {
    written,
    style: timeStyle(written),
    meant: new Map(meant.map((step, at) => [ids[at] ?? '', step])),
    isSameOrder: ids.length === drawn.length && ids.every((id, at) => drawn[at] === id),
    process,
    facts,
  };
}

/** The lane says it, unless the step is for a post that neither it nor its words stand for. */
function performerText(printing: Printing, node: Activity): string {
  const { process } = printing;
  const { performerWords: words } = printing.facts;
  const lane = process.lanes.findLast(({ elementIds }) => elementIds.includes(node.id));
  const { performer } = node;
  if (performer === null) return lane?.name ?? '';
  if (lane === undefined || lane.name === '') return words(performer);
  const posts = [lane.performer?.post ?? performer.post, writtenPost(printing, node)];
  return posts.includes(performer.post) ? lane.name : `${words(performer)} (${lane.name})`;
}

/** The post that the table meant when the step was drawn. */
function writtenPost({ meant }: Printing, { id }: Activity): string | undefined {
  const facts = meant.get(id)?.facts;
  return facts && guessPerformer(facts.performer, facts.documentation ?? facts.name)?.post;
}

function printStep(printing: Printing, node: Activity, at: number): TableRow {
  const { written, meant } = printing;
  const step = meant.get(node.id);
  const facts: StepFacts = {
    name: node.name,
    documentation: node.documentation,
    performer: performerText(printing, node),
    minutes: node.counted ? node.budgetMinutes : 0,
    product: node.product,
  };
  const cells = written.columns.map(({ kind }, column) => {
    const before = step?.row.cells[column] ?? null;
    const isKept = before !== null && saysTheSame(printing, kind, { step, facts });
    return isKept ? before : printCell(printing, kind, { facts, at });
  });
  return { kind: 'step', cells, stepId: node.id };
}

function saysTheSame(
  { isSameOrder }: Printing,
  kind: ColumnKind,
  { step, facts }: { readonly step: MeantStep | undefined; readonly facts: StepFacts },
): boolean {
  if (step === undefined) return false;
  const { facts: meant } = step;
  switch (kind) {
    case 'number':
      return isSameOrder;
    case 'content':
      return meant.name === facts.name && meant.documentation === facts.documentation;
    case 'performer':
      return meant.performer === facts.performer;
    case 'time':
      return meant.minutes === facts.minutes;
    case 'product':
      return meant.product === facts.product;
    case 'other':
      return true;
  }
}

function printCell(
  { written, style }: Printing,
  kind: ColumnKind,
  { facts, at }: { readonly facts: StepFacts; readonly at: number },
): string {
  switch (kind) {
    case 'number':
      return numberAt(written, at);
    case 'content':
      return facts.documentation ?? facts.name;
    case 'performer':
      return facts.performer;
    case 'time':
      return timeText(facts.minutes, style);
    case 'product':
      return facts.product ?? '';
    case 'other':
      return '';
  }
}

function timeText(minutes: number | null, style: TimeStyle): string {
  if (minutes === null) return '';
  return minutes === 0 ? style.notCounted : formatMinutes(minutes, style);
}

/** "Bước 1", "01" and "1." go on as they began. */
function numberAt(written: StepTable, at: number): string {
  const first = written.rows.find(({ kind }) => kind === 'step');
  const pattern = (first && cellOf(written, first, 'number')) || '1';
  const place = String(at + 1);
  return /\d/.test(pattern)
    ? pattern.replace(/\d+/, (digits) => (digits.startsWith('0') ? place.padStart(2, '0') : place))
    : place;
}

/** A heading stands in front of the step that it was written before. */
function withHeadings(written: StepTable, steps: readonly TableRow[]): readonly TableRow[] {
  const before = new Map<ElementId | null, TableRow[]>();
  let waiting: TableRow[] = [];
  for (const row of written.rows) {
    if (row.kind === 'heading') waiting.push(row);
    if (row.kind !== 'step') continue;
    before.set(row.stepId, waiting);
    waiting = [];
  }
  return [...steps.flatMap((step) => [...(before.get(step.stepId) ?? []), step]), ...waiting];
}

function printTotal({ written, style, facts }: Printing, total: TableRow): TableRow {
  const { sumMinutes, written: cell } = tableTotal(written);
  if (facts.totalMinutes === sumMinutes || cell === null) return total;
  const label = cell.text.replace(/\s*[\d½¼¾].*$/su, '');
  const sum = formatMinutes(facts.totalMinutes, style);
  const text = label === '' ? sum : `${label} ${sum}`;
  return { ...total, cells: total.cells.with(cell.cellAt, text) };
}
