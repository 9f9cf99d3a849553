import CommandStack from 'diagram-js/lib/command/CommandStack.js';
import EventBus from 'diagram-js/lib/core/EventBus.js';
import { describe, expect, it } from 'vitest';

import type { Form } from '../../../../api/contract/forms.ts';
import { OneStep } from '../../../../designer/modeler/features/oneStep/OneStep.ts';
import { ProcedureForms } from '../../../../designer/modeler/features/forms/ProcedureForms.ts';

const form = (key: string, title = key): Form => ({
  key,
  title: { vi: title, en: title },
  fields: [],
});

function openForms(...forms: readonly Form[]) {
  const stack = new CommandStack(new EventBus(), null as never);
  const procedureForms = new ProcedureForms(stack);
  procedureForms.open(forms);
  const titles = () => procedureForms.list().map(({ title }) => title.vi);
  return { stack, procedureForms, titles };
}

describe('procedureForms', () => {
  it('opens a draft without a step of undo', () => {
    const { stack, titles } = openForms(form('a'));

    expect(titles()).toEqual(['a']);
    expect(stack.canUndo()).toBe(false);
  });

  it('undoes and redoes a change of a form, an added and a removed one', () => {
    const { stack, procedureForms, titles } = openForms(form('a'));

    procedureForms.put(form('a', 'A'));
    procedureForms.put(form('b'));
    procedureForms.remove('a');
    expect(titles()).toEqual(['b']);

    stack.undo();
    expect(titles()).toEqual(['A', 'b']);
    stack.undo();
    stack.undo();
    expect(titles()).toEqual(['a']);
    stack.redo();
    expect(titles()).toEqual(['A']);
  });

  it('undoes several changes made in one step together', () => {
    const { stack, procedureForms, titles } = openForms();
    const oneStep = new OneStep(stack);

    oneStep.run(() => {
      procedureForms.put(form('a'));
      procedureForms.put(form('b'));
    });
    expect(titles()).toEqual(['a', 'b']);

    stack.undo();
    expect(titles()).toEqual([]);
    stack.redo();
    expect(titles()).toEqual(['a', 'b']);
  });
});
