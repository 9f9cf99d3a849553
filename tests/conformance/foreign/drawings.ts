import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** Every drawing of the repository: its name and its text. */
export function drawings(): readonly (readonly [name: string, bpmn: string])[] {
  return ['procedures', 'tests'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.bpmn'))
      .toSorted()
      .map((name) => {
        return [`${folder}/${name}`, readFileSync(join(ROOT, folder, name), 'utf8')] as const;
      }),
  );
}
