import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type { Element } from 'diagram-js/lib/model/Types';

type ReplaceContext = { readonly files: readonly string[]; previous?: readonly string[] };

const COMMAND = 'procedure.replaceDecisions';

/**
 * The DMN files of the draft, changed only by a command, so that undo and redo take them along.
 *
 * The command handler must touch nothing but `files`: it runs again at each redo.
 */
export class ProcedureDecisions {
  static $inject = ['commandStack'];

  private files: readonly string[] = [];
  private readonly commandStack: CommandStack;

  constructor(commandStack: CommandStack) {
    this.commandStack = commandStack;
    commandStack.register(COMMAND, {
      execute: (context: ReplaceContext): Element[] => {
        context.previous = this.files;
        this.files = context.files;
        return [];
      },
      revert: (context: ReplaceContext): Element[] => {
        this.files = context.previous ?? [];
        return [];
      },
    });
  }

  /** The texts of the files as they stand now. */
  list(): readonly string[] {
    return this.files;
  }

  /** Takes the files of a draft just opened; not a change, so not undoable. */
  open(files: readonly string[]): void {
    this.files = files;
  }

  /** Puts these files in the place of all; one step of undo. */
  replace(files: readonly string[]): void {
    this.commandStack.execute(COMMAND, { files });
  }
}
