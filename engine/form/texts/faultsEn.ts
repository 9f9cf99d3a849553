import type { vi } from './faultsVi.ts';

/** English sentences of what is wrong with a value of a form. */
export const en: typeof vi = {
  separator: ',',
  faults: {
    unknown: 'The form has no such field.',
    hidden: 'This does not apply to what was chosen, so it may not be filled in.',
    missing: 'This is required.',
    kind: 'The value is not of the kind of this field.',
    'too-short': 'Type at least {limit} characters.',
    'too-long': 'Type at most {limit} characters.',
    pattern: 'This is not built as it has to be.',
    'too-small': 'This may not be less than {limit}.',
    'too-large': 'This may not be more than {limit}.',
    decimals: 'At most {limit} digits behind the point.',
    'too-early': 'This may not be before {limit}.',
    'too-late': 'This may not be after {limit}.',
    'too-few': 'At least {limit} needed.',
    'too-many': 'At most {limit} allowed.',
    unit: 'Choose a province, then a commune of that province.',
    'identity-number': 'A personal identity number has exactly 12 digits.',
    'tax-code': 'A tax code has 10, 12 or 13 digits.',
  },
  kinds: {
    number: 'Type a number.',
    money: 'Type an amount in đồng: a whole number that is not negative.',
    date: 'Type a day that exists, as day/month/year.',
    choice: 'Choose one of the choices.',
    choices: 'Choose among the choices of this field.',
    boolean: 'Choose yes or no.',
  },
};
