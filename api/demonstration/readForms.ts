import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FormSchema, type Form } from '../contract/forms.ts';

/** The forms of a procedure's folder, by file name; throws an Error for one that is none. */
export function readForms(folder: string): readonly Form[] {
  const place = join(folder, 'forms');
  const names = existsSync(place) ? readdirSync(place) : [];
  return names
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => FormSchema.parse(JSON.parse(readFileSync(join(place, name), 'utf8'))));
}
