import type { Operator } from './readFormula.ts';

/** Whether a comparison holds where the left is less (-1), equal (0) or more (1) than the right. */
export function holdsForSign(operator: Operator, sign: number): boolean {
  switch (operator) {
    case '=':
      return sign === 0;
    case '!=':
      return sign !== 0;
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '>':
      return sign > 0;
    case '>=':
      return sign >= 0;
  }
}
