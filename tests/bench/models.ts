import { readFileSync } from 'node:fs';

/** Text of a file of models/; a bench is started in the root of the project, bundled or not. */
export function model(name: string): string {
  return readFileSync(`tests/bench/models/${name}`, 'utf8');
}
