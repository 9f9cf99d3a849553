import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type { Element } from 'diagram-js/lib/model/Types';

import type { Fee, Paper } from '../../../../api/contract/forms.ts';

/** What the applicant brings, and what it costs. */
export type PapersAndFees = {
  readonly papers: readonly Paper[];
  readonly fees: readonly Fee[];
};

type ReplaceContext = { readonly next: PapersAndFees; previous?: PapersAndFees };

const COMMAND = 'procedure.replacePapers';

/**
 * The papers and fees of the draft, changed only by a command, so that undo and redo take them
 * along.
 *
 * The command handler must touch nothing but `content`: it runs again at each redo.
 */
export class ProcedurePapers {
  static $inject = ['commandStack'];

  private content: PapersAndFees = { papers: [], fees: [] };
  private readonly commandStack: CommandStack;

  constructor(commandStack: CommandStack) {
    this.commandStack = commandStack;
    commandStack.register(COMMAND, {
      execute: (context: ReplaceContext): Element[] => {
        context.previous = this.content;
        this.content = context.next;
        return [];
      },
      revert: (context: ReplaceContext): Element[] => {
        this.content = context.previous ?? { papers: [], fees: [] };
        return [];
      },
    });
  }

  /** As they stand now. */
  read(): PapersAndFees {
    return this.content;
  }

  /** Takes those of a draft just opened; not a change, so not undoable. */
  open({ papers, fees }: PapersAndFees): void {
    this.content = { papers, fees };
  }

  /** Puts these in the place of all; one step of undo. */
  replace(next: PapersAndFees): void {
    this.commandStack.execute(COMMAND, { next });
  }
}
