import { parseTerm } from '../../calendar/parseTerm.ts';
import type { ProcessModel, ProcessSettings } from '../../model/process.ts';
import type { Term } from '../../model/time.ts';
import { flowMutants } from './flowMutants.ts';
import type { Mutant } from './mutant.ts';
import { nodeMutants } from './nodeMutants.ts';

/** Every single mistake of the kinds known here that this process could have. */
export function mutantsOf(process: ProcessModel): readonly Mutant[] {
  return [...flowMutants(process), ...nodeMutants(process), ...termMutants(process)];
}

/** The term that is promised, and the hour after which a dossier counts from the next day. */
function termMutants(process: ProcessModel): readonly Mutant[] {
  const { legalTerm, promisedTerm, cutOff } = process.settings;
  const longer =
    promisedTerm === null
      ? { legalTerm: legalTerm === null ? null : otherTerm(legalTerm) }
      : { promisedTerm: otherTerm(promisedTerm) };
  const changes: readonly Partial<ProcessSettings>[] = [
    ...(legalTerm === null && promisedTerm === null ? [] : [longer]),
    ...(cutOff === null ? [] : [{ cutOff: null }]),
  ];
  return changes.map((change) => ({
    operator: 'term-changed',
    elementId: process.id,
    process: { ...process, settings: { ...process.settings, ...change } },
  }));
}

function otherTerm(term: Term): Term {
  if (term.unit === 'SAME_DAY') return parseTerm('1WD') ?? term;
  return { ...term, amount: term.amount + 1 };
}
