import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The DMN files of a folder that exists; they belong to every drawing in it. By name. */
export function findDecisionFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.dmn'))
    .toSorted()
    .map((name) => join(folder, name));
}
