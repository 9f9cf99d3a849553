import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { accept, refuse, type Result } from '../../engine/model/result.ts';

/** A scenario and the drawing that it is played on; absolute paths. */
export type ScenarioPlace = { readonly file: string; readonly drawing: string };

/**
 * The scenario files among these paths, with their drawings; the refusal is one sentence.
 *
 * A folder gives every JSON file in a folder `scenarios` below it, and every JSON file that has a
 * drawing of the same name beside it and says `steps`. The drawing of a file: its member
 * `"drawing"`, else `../process.bpmn`, else the drawing of the same name, else the only one beside
 * it.
 */
export function findScenarioFiles(
  paths: readonly string[],
): Result<readonly ScenarioPlace[], string> {
  const places: ScenarioPlace[] = [];
  for (const path of paths) {
    if (!existsSync(path)) return refuse(`Expected a file or folder, but there is no ${path}.`);
    const isFolder = statSync(path).isDirectory();
    for (const file of isFolder ? filesBelow(path) : [path]) {
      const drawing = drawingOf(file);
      if (drawing === null) return refuse(`Expected a drawing for ${file}, but found none.`);
      places.push({ file: resolve(file), drawing });
    }
  }
  return accept(places);
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && !name.includes('node_modules'))
    .map((name) => join(folder, name))
    .filter(isScenario)
    .toSorted();
}

function isScenario(file: string): boolean {
  if (basename(dirname(file)) === 'scenarios') return true;
  return existsSync(sameName(file)) && Object.hasOwn(readMembers(file), 'steps');
}

function drawingOf(file: string): string | null {
  const { drawing } = readMembers(file);
  const folder = dirname(resolve(file));
  if (typeof drawing === 'string') return existing(join(folder, drawing));
  const beside = readdirSync(folder).filter((name) => name.endsWith('.bpmn'));
  const only = beside.length === 1 ? beside[0] : undefined;
  return (
    existing(join(folder, '../process.bpmn')) ??
    existing(sameName(resolve(file))) ??
    (only === undefined ? null : join(folder, only))
  );
}

function sameName(file: string): string {
  return file.replace(/\.json$/, '.bpmn');
}

function existing(file: string): string | null {
  return existsSync(file) ? file : null;
}

/** A file that is no JSON object has no members; the test of it says so. */
function readMembers(file: string): { readonly [member: string]: unknown } {
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof json === 'object' && json !== null ? (json as { [member: string]: unknown }) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
