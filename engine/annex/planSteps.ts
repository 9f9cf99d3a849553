import { foldText } from '../model/foldText.ts';
import type { Form } from '../model/form.ts';
import type { ElementId } from '../model/ids.ts';
import type { Duty, Performer } from '../model/process.ts';
import type { StepTable } from '../model/stepTable.ts';
import { annexTexts } from './annexTexts.ts';
import { guessDuty } from './guessDuty.ts';
import { guessPerformer } from './guessPerformer.ts';
import { stepFacts, type StepFacts } from './stepFacts.ts';
import type { TableNote } from './tableNote.ts';

/** A step as it will be drawn. */
export type PlannedStep = StepFacts & {
  readonly id: ElementId;
  readonly guess: Performer | null;
  readonly duty: Duty | null;
  /** Variable with the number of those who do it at the same time; null: one does it. */
  readonly countVariable: string | null;
  readonly form: Form | null;
};

/** What a lane was taken for; null: the officer has to choose. */
export type GuessedLane = { readonly name: string; readonly performer: Performer | null };

/** Steps in order, lanes in order of appearance, and what was made out of their words. */
export type StepPlan = {
  readonly steps: readonly PlannedStep[];
  readonly lanes: readonly GuessedLane[];
  readonly notes: readonly TableNote[];
};

const EACH = /^cac\b/;
const CONSULTED = /y kien/;
const SEVERAL_WAYS = /\bxor\b|truong hop|\bth ?1\b|bo sung|tu choi|tra lai|khong (dat|dong y)/;
const SEVERAL_RECEIVERS = /and split|dong thoi/;

/**
 * Plans the drawing of every step. Words that ask for more than one way are told, not guessed at:
 * which condition decides between them the table does not say.
 */
export function planSteps(table: StepTable): StepPlan {
  const meant = stepFacts(table).map(({ facts }) => ({
    ...facts,
    content: facts.documentation ?? facts.name,
  }));
  const asksEach = meant.map(({ performer, content }, at) => {
    const isAsked = CONSULTED.test(foldText(`${performer} ${content}`));
    return at > 0 && isAsked && EACH.test(foldText(performer));
  });
  const steps = meant.map(({ content, ...facts }, at): PlannedStep => {
    const guess = guessPerformer(facts.performer, content);
    return {
      ...facts,
      id: `step${at + 1}`,
      guess,
      duty: guessDuty(guess, content),
      countVariable: asksEach[at] === true ? countVariableOf(at) : null,
      form: asksEach[at + 1] === true ? consultForm(at + 1) : null,
    };
  });
  const notes = meant.flatMap(({ content }, at) =>
    noteWords(content, { step: at + 1, asksEach: asksEach[at] === true }),
  );
  const lanes = lanesOf(steps);
  const unknown = lanes.flatMap(({ name, performer }): readonly TableNote[] =>
    performer === null ? [{ code: 'performer-unknown', facts: { performer: name } }] : [],
  );
  return { steps, lanes, notes: [...unknown, ...notes, { code: 'ends-granted', facts: {} }] };
}

/** A lane is for whom its first step is; a step that is for another post says so itself. */
function lanesOf(steps: readonly PlannedStep[]): readonly GuessedLane[] {
  const lanes = new Map<string, GuessedLane>();
  for (const { performer: name, guess } of steps) {
    if (!lanes.has(name)) lanes.set(name, { name, performer: guess });
  }
  return [...lanes.values()];
}

/** The step before says how many are asked. */
function consultForm(asked: number): Form {
  const { consultForm: title, consultedCount: label } = annexTexts;
  const key = countVariableOf(asked);
  return {
    key: `consultation${asked + 1}`,
    title,
    fields: [{ key, label, kind: 'number', required: true }],
  };
}

function countVariableOf(at: number): string {
  return `consultedCount${at + 1}`;
}

function noteWords(
  content: string,
  { step, asksEach }: { readonly step: number; readonly asksEach: boolean },
): readonly TableNote[] {
  const words = foldText(content);
  const notes: TableNote[] = [];
  if (asksEach) notes.push({ code: 'each-agency', facts: { step, before: step - 1 } });
  if (SEVERAL_WAYS.test(words)) notes.push({ code: 'several-ways', facts: { step } });
  if (SEVERAL_RECEIVERS.test(words)) notes.push({ code: 'several-receivers', facts: { step } });
  return notes;
}
