import type { DecisionTable } from '../../model/decision.ts';
import type { CaseWords } from './sayCase.ts';

/** Cases in the words of FEEL, which stand in sentences of both languages. */
export function feelWords({ inputs }: DecisionTable): CaseWords {
  return { names: inputs.map(({ expression }) => expression), yes: 'true', no: 'false' };
}
