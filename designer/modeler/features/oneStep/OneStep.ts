import type CommandStack from 'diagram-js/lib/command/CommandStack';

type OneStepContext = { readonly changes: () => void };

const COMMAND = 'procedure.oneStep';

/** Several commands as one step of undo. `changes` runs once; redo replays the commands it gave. */
export class OneStep {
  static $inject = ['commandStack'];

  private readonly commandStack: CommandStack;

  constructor(commandStack: CommandStack) {
    this.commandStack = commandStack;
    commandStack.register(COMMAND, {
      preExecute: ({ changes }: OneStepContext) => changes(),
      execute: () => [],
      revert: () => [],
    });
  }

  /** Runs `changes`, which must change the drawing through commands only. */
  run(changes: () => void): void {
    this.commandStack.execute(COMMAND, { changes } satisfies OneStepContext);
  }
}
