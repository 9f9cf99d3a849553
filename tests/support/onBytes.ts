import type { WholeBytes } from '../../engine/model/fileBytes.ts';
import { withIncoming } from '../../engine/run/files/withIncoming.ts';
import type { Runtime } from '../../engine/run/runtime.ts';

/** A command on bytes that are still to come in. */
export type WithBytes<Command> = Omit<Command, 'bytesId' | 'sizeBytes'> & {
  readonly bytes: Uint8Array;
};

/** Lets the bytes come in and carries out the command on them. */
export function onBytes<Command extends WholeBytes, Answer>(
  run: (runtime: Runtime, command: Command) => Promise<Answer>,
  runtime: Runtime,
  { bytes, ...command }: WithBytes<Command>,
): Promise<Answer> {
  return withIncoming(runtime, async ({ bytesId, write }) => {
    const sizeBytes = await write([bytes]);
    return run(runtime, { ...command, bytesId, sizeBytes } as unknown as Command);
  });
}
