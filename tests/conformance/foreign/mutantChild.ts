import { bestOfThree } from '../../support/bestOfThree.ts';
import { answerParent } from '../../support/answersOfChildren.ts';
import { answerTo } from './answerTo.ts';
import { drawings } from './drawings.ts';
import { mutantOf } from './mutants.ts';

/** What came of one mutant; `thrown` when something failed with an exception. */
export type MutantAnswer = {
  readonly name: string;
  readonly ms: number;
  readonly isSilent: boolean;
  readonly isExecuted: boolean;
  readonly thrown: string | null;
};

const DRAWINGS = drawings();
const LIMIT_MS = 2_000;

answerParent(async (seed): Promise<MutantAnswer> => {
  const [file = '', bpmn = ''] = DRAWINGS[seed % DRAWINGS.length] ?? [];
  const name = `seed ${seed} of ${file}`;
  try {
    const { answer, ms } = await bestOfThree(LIMIT_MS, () => answerTo(mutantOf(bpmn, seed)));
    const { problems, compiled, statuses } = answer;
    const isSilent = compiled.length + problems.length === 0;
    return { name, ms, isSilent, isExecuted: statuses.length > 0, thrown: null };
  } catch (fault) {
    const thrown = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    return { name, ms: 0, isSilent: false, isExecuted: false, thrown };
  }
});
