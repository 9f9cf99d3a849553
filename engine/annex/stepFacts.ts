import type { StepTable, TableRow } from '../model/stepTable.ts';
import type { WorkingMinutes } from '../model/time.ts';
import { annexTexts } from './annexTexts.ts';
import { cellOf } from './cellOf.ts';
import { readDuration } from './readDuration.ts';
import { shortName } from './shortName.ts';

/** What the drawing of a step has to say. */
export type StepFacts = {
  readonly name: string;
  /** The work in full, where the name says it in short. */
  readonly documentation: string | null;
  /** Name of its lane. */
  readonly performer: string;
  /** 0 for a step that is not counted, null where no time is known. */
  readonly minutes: WorkingMinutes | null;
  readonly product: string | null;
};

/** A line of a table that is a step, with what it says. */
export type MeantStep = { readonly row: TableRow; readonly facts: StepFacts };

/**
 * What the steps of a table mean, in order. A performer is spelled as where it stands first (case
 * and spaces make no other one); a blank one is that of the step before.
 *
 * It is what a table is drawn by, and what tells whether a cell still says what the drawing says.
 */
export function stepFacts(table: StepTable): readonly MeantStep[] {
  const spellings = new Map<string, string>();
  let before: string = annexTexts.noPerformer;
  const steps = table.rows.filter(({ kind }) => kind === 'step');
  return steps.map((row, at) => {
    const written = cellOf(table, row, 'performer').replaceAll(/\s+/g, ' ');
    const key = written.toLowerCase();
    if (written !== '' && !spellings.has(key)) spellings.set(key, written);
    before = spellings.get(key) ?? before;
    const content = cellOf(table, row, 'content');
    const name = content === '' ? `${annexTexts.unnamedStep} ${at + 1}` : shortName(content);
    const facts = {
      name,
      documentation: content === '' || content === name ? null : content,
      performer: before,
      minutes: readDuration(cellOf(table, row, 'time'), table.unit),
      product: cellOf(table, row, 'product') || null,
    };
    return { row, facts };
  });
}
