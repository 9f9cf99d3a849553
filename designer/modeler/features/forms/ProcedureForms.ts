import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type { Element } from 'diagram-js/lib/model/Types';

import type { Form } from '../../../../api/contract/forms.ts';

type ReplaceContext = { readonly forms: readonly Form[]; previous?: readonly Form[] };

const COMMAND = 'procedure.replaceForms';

/**
 * The forms of the draft, changed only by a command, so that undo and redo take them along.
 *
 * The command handler must touch nothing but `forms`: it runs again at each redo.
 */
export class ProcedureForms {
  static $inject = ['commandStack'];

  private forms: readonly Form[] = [];
  private readonly commandStack: CommandStack;

  constructor(commandStack: CommandStack) {
    this.commandStack = commandStack;
    commandStack.register(COMMAND, {
      execute: (context: ReplaceContext): Element[] => {
        context.previous = this.forms;
        this.forms = context.forms;
        return [];
      },
      revert: (context: ReplaceContext): Element[] => {
        this.forms = context.previous ?? [];
        return [];
      },
    });
  }

  /** The forms as they stand now. */
  list(): readonly Form[] {
    return this.forms;
  }

  /** Takes the forms of a draft just opened; not a change, so not undoable. */
  open(forms: readonly Form[]): void {
    this.forms = forms;
  }

  /** Changes one form, or adds it; one step of undo. */
  put(form: Form): void {
    const known = this.forms.some((each) => each.key === form.key);
    const forms = known
      ? this.forms.map((each) => (each.key === form.key ? form : each))
      : [...this.forms, form];
    this.commandStack.execute(COMMAND, { forms });
  }

  /** Takes a form out; steps that name it keep its key and the check reports them. */
  remove(key: string): void {
    this.commandStack.execute(COMMAND, { forms: this.forms.filter((form) => form.key !== key) });
  }
}
