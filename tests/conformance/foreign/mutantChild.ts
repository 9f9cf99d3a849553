import { cpuMs } from '../../support/cpuMs.ts';
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

answerParent(async (seed): Promise<MutantAnswer> => {
  const [file = '', bpmn = ''] = DRAWINGS[seed % DRAWINGS.length] ?? [];
  const name = `seed ${seed} of ${file}`;
  const startedAt = cpuMs();
  try {
    const { problems, compiled, statuses } = await answerTo(mutantOf(bpmn, seed));
    const isSilent = compiled.length + problems.length === 0;
    return { name, ms: cpuMs(startedAt), isSilent, isExecuted: statuses.length > 0, thrown: null };
  } catch (fault) {
    const thrown = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    return { name, ms: cpuMs(startedAt), isSilent: false, isExecuted: false, thrown };
  }
});
