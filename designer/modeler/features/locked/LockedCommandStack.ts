import CommandStack from 'diagram-js/lib/command/CommandStack';

/** Carries out nothing: whatever asks for a change of a locked drawing, it stays as it is. */
export class LockedCommandStack extends CommandStack {
  override execute(): void {}

  override canExecute(): boolean {
    return false;
  }
}
