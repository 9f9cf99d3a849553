import { readDefinitions } from '../../api/cli/cliFile.ts';
import type { Definitions } from '../../engine/model/process.ts';

/** The drawing of a pair with the decisions beside it; `path` is without its ending. */
export async function readDrawing(path: string): Promise<Definitions> {
  const read = await readDefinitions(`${path}.bpmn`);
  if (!read.ok) throw new Error(`${path} cannot be read: ${JSON.stringify(read.refusal)}`);
  return read.value;
}
