import type { BilingualText } from '../model/form.ts';

/** What can be wrong with a form itself, before anybody fills it in. */
export type FormProblemKind =
  | 'label-missing'
  | 'key-twice'
  | 'options-missing'
  | 'option-twice'
  | 'columns-missing'
  | 'column-kind'
  | 'limits-crossed'
  | 'pattern-unreadable'
  | 'formula-kind'
  | 'prints-kind'
  | 'feel-refused'
  | 'name-unknown'
  | 'name-below'
  | 'kinds-differ'
  | 'option-unknown';

/** One finding on a form. */
export type FormProblem = {
  readonly what: FormProblemKind;
  /** Key of the field; of a column "lines.amount". */
  readonly field: string;
  readonly label: BilingualText;
  /** Which of the field's texts it is about; null for the field itself. */
  readonly part: 'formula' | 'visibleWhen' | 'prefill' | null;
  /** The name, value or reason that it is about. */
  readonly name: string;
};
