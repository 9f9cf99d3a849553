import { useEffect, useReducer, useRef, useState } from 'react';

import type { Form } from '../../../api/contract/forms.ts';
import { findFormProblems } from '../../../engine/form/findFormProblems.ts';
import type { FormProblem } from '../../../engine/form/formProblem.ts';
import { addField, duplicateField, moveField, removeField, replaceField } from './changeFields.ts';
import type { FieldChange } from './FieldList.tsx';
import type { FieldSettingsProps } from './fieldSettingsProps.ts';
import { toFields, toForm, toFormDraft, type FormDraft } from './formDraft.ts';
import { nextHistory, startHistory } from './formHistory.ts';

/** A form while it is built: what is chosen, what is wrong, and what can be done. */
export type FormBuilder = {
  readonly draft: FormDraft;
  /** The form as it would be applied. */
  readonly built: Form;
  readonly problems: readonly FormProblem[];
  /** Places of fields with problems. */
  readonly wrong: ReadonlySet<number>;
  readonly place: number | null;
  readonly settings: FieldSettingsProps | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly change: (draft: FormDraft, about: string | null) => void;
  readonly replace: (form: Form) => void;
  readonly choose: (place: number) => void;
  readonly changeRow: (place: number, change: FieldChange) => void;
  readonly add: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
};

/** Builds a form beside the drawing; `others` are the procedure's other forms. */
export function useFormBuilder(form: Form, others: readonly Form[]): FormBuilder {
  const [history, dispatch] = useReducer(nextHistory, form, (it) => startHistory(toFormDraft(it)));
  const [wanted, setWanted] = useState(form.fields.length > 0 ? 0 : null);
  const focus = useFocus();
  const draft = history.now;
  const fields = toFields(draft.fields);
  const problems = findFormProblems({ ...form, fields });
  const place = wanted === null || fields.length === 0 ? null : Math.min(wanted, fields.length - 1);
  const change = (next: FormDraft, about: string | null) =>
    dispatch({ kind: 'change', draft: next, about });
  const choose = (at: number) => {
    setWanted(at);
    focus.want(`[data-form-row="${at}"]`);
  };
  return {
    draft,
    built: toForm(draft),
    problems,
    wrong: new Set(problems.flatMap((problem) => placesOf(problem, fields))),
    place,
    settings: settingsAt(place, { draft, fields, problems, others, change }),
    canUndo: history.before.length > 0,
    canRedo: history.after.length > 0,
    change,
    replace: (read) => change({ ...toFormDraft(read), key: draft.key }, null),
    choose,
    changeRow: (at, what) => {
      change(CHANGES[what](draft, at), null);
      choose(Math.max(0, Math.min(at + STEPS[what], draft.fields.length)));
    },
    add: () => {
      change(addField(draft, place), null);
      setWanted(place === null ? draft.fields.length : place + 1);
      focus.want('[data-form-label]');
    },
    undo: () => dispatch({ kind: 'undo' }),
    redo: () => dispatch({ kind: 'redo' }),
  };
}

type Settled = Pick<FormBuilder, 'draft' | 'problems' | 'change'> & {
  readonly fields: Form['fields'];
  readonly others: readonly Form[];
};

function settingsAt(at: number | null, settled: Settled): FieldSettingsProps | null {
  const { draft, fields, problems, others, change } = settled;
  const row = draft.fields[at ?? -1];
  const field = fields[at ?? -1];
  if (at === null || !row || !field) return null;
  return {
    row,
    position: at + 1,
    madeKey: field.label.vi === '' ? '' : field.key,
    above: fields.slice(0, at),
    known: others.flatMap((other) => other.fields),
    problems: problems.filter((problem) => placesOf(problem, fields).includes(at)),
    onChange: (changed, about) => {
      const name = about === null ? null : `${changed.rowId}.${about}`;
      change(replaceField(draft, at, changed), name);
    },
  };
}

const CHANGES = {
  up: (draft: FormDraft, place: number) => moveField(draft, place, -1),
  down: (draft: FormDraft, place: number) => moveField(draft, place, 1),
  duplicate: duplicateField,
  remove: removeField,
} as const satisfies Record<FieldChange, (draft: FormDraft, place: number) => FormDraft>;

/** Where the changed field is then. */
const STEPS = { up: -1, down: 1, duplicate: 1, remove: 0 } as const;

/** A problem of a column is one of its table. */
function placesOf({ field }: FormProblem, fields: Form['fields']): readonly number[] {
  const [key] = field.split('.');
  return fields.flatMap((it, at) => (it.key === key ? [at] : []));
}

/** Moves the focus to what the change drew, once it is drawn. */
function useFocus() {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    document.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  });
  return {
    want: (selector: string) => {
      wanted.current = selector;
    },
  };
}
