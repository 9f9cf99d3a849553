import type { vi } from './formProblemsVi.ts';

/** English sentences of what is wrong with a form. */
export const en: typeof vi = {
  problems: {
    'label-missing': 'It has no label.',
    'key-twice': 'Another field has the name “{name}”.',
    'options-missing': 'It offers no choices.',
    'option-twice': 'Two choices have the same value.',
    'columns-missing': 'The table has no columns.',
    'column-kind': 'This kind cannot be a column.',
    'limits-crossed': 'The least is more than the most.',
    'pattern-unreadable': 'The pattern cannot be read; write for example \\d{10} or [A-Z]{2}\\d+.',
    'formula-kind': 'This kind cannot be computed.',
    'prints-kind': 'Only words and choices can stand on a printed form.',
    'feel-refused': 'The {part} {name}.',
    'name-unknown': 'The {part} reads “{name}”, but no field of the form has that name.',
    'name-below': 'The {part} reads “{name}”, which stands below; move that field up.',
    'kinds-differ': 'The {part} compares “{name}” with a value of another kind: never true.',
    'option-unknown': 'The {part} compares “{name}” with a value that it does not offer.',
  },
  parts: {
    formula: 'formula',
    visibleWhen: 'condition',
    prefill: 'value filled in before',
    none: 'field',
  },
};
