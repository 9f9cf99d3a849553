import type { UnaryTest, UnaryTests } from '../../model/decision.ts';
import { readFormula, type Formula } from '../expression/readFormula.ts';

const ALWAYS: Formula = { kind: 'constant', value: true };

/** The tests of one entry of a decision table as one condition about its subject; null: always. */
export function testFormula(entry: UnaryTests | null): Formula {
  if (entry === null) return ALWAYS;
  const any: Formula = { kind: 'or', of: entry.tests.map((test) => formulaOf(entry, test)) };
  return entry.isNegated ? { kind: 'not', of: any } : any;
}

function formulaOf({ subject }: UnaryTests, test: UnaryTest): Formula {
  if (test.kind === 'constant') {
    const constant = { kind: 'constant', value: test.value } as const;
    return { kind: 'compare', subject, left: subject, operator: '=', with: constant };
  }
  if (test.kind !== 'member') return readFormula(test.expression);
  // Equal to a value, or in a list of them: what it is shows only when the dossier comes.
  const other = { kind: 'variable', text: test.expression } as const;
  return { kind: 'compare', subject, left: subject, operator: '=', with: other };
}
