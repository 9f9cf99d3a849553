import type { FormField } from '../../../api/contract/forms.ts';
import type { FormProblem } from '../../../engine/form/formProblem.ts';
import type { FieldDraft } from './formDraft.ts';

/** What the settings of one field are drawn from. */
export type FieldSettingsProps = {
  readonly row: FieldDraft;
  readonly position: number;
  /** The key that the field will have where none is written. */
  readonly madeKey: string;
  /** Fields that its formula and condition may read. */
  readonly above: readonly FormField[];
  /** Fields of the procedure's other forms: what the dossier may know. */
  readonly known: readonly FormField[];
  readonly problems: readonly FormProblem[];
  /** `about` names what is typed in, so that typing on is one step back. */
  readonly onChange: (row: FieldDraft, about: string | null) => void;
};
