import type { JsonValue } from '../../api/contract/primitives.ts';
import { useDraft } from '../form/useDraft.ts';
import { EMPTY_COUNTER_FORM, type CounterForm } from './counterForm.ts';

/** The counter's form with its draft in this tab. */
export function useCounterForm() {
  const draft = useDraft('counter', EMPTY_COUNTER_FORM as { readonly [key: string]: JsonValue });
  const change = <Key extends keyof CounterForm>(key: Key, value: CounterForm[Key]) =>
    draft.change(key, value as JsonValue);
  return {
    form: draft.values as CounterForm,
    isTyped: draft.isTyped,
    change,
    clear: draft.forget,
    /** Puts a whole form in the place of what stands there. */
    fill: (form: CounterForm) => {
      for (const [key, value] of Object.entries(form)) draft.change(key, value as JsonValue);
    },
  };
}

/** Changes one field of the counter's form. */
export type ChangeCounterForm = ReturnType<typeof useCounterForm>['change'];
