import { watch } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ScenarioPlace } from './findScenarioFiles.ts';

/** Editors write a file in several steps; what comes within this time is one save. */
const DEBOUNCE_MS = 80;

/**
 * Calls `rerun` with the scenarios that a save touches, until the signal ends it: those whose own
 * file, whose drawing or whose decisions were saved. `find` is asked again at every save, so new
 * files are seen.
 */
export async function watchScenarioFiles(
  find: () => readonly ScenarioPlace[],
  rerun: (touched: readonly ScenarioPlace[]) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const flush = (): void => {
    const saved = new Set(changed);
    changed.clear();
    const decisions = [...saved].filter((name) => name.endsWith('.dmn'));
    const decidedAnew = new Set(decisions.map((name) => dirname(name)));
    const isTouched = ({ file, drawing }: ScenarioPlace): boolean =>
      saved.has(file) || saved.has(drawing) || decidedAnew.has(dirname(drawing));
    const touched = find().filter(isTouched);
    if (touched.length > 0) running = running.then(() => rerun(touched));
  };
  const watchers = foldersOf(find()).map((folder) =>
    watch(folder, (_event, name) => {
      if (name === null || !/\.(bpmn|dmn|json)$/.test(name)) return;
      changed.add(join(folder, name));
      clearTimeout(timer);
      timer = setTimeout(flush, DEBOUNCE_MS);
    }),
  );
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
  await running;
}

function foldersOf(places: readonly ScenarioPlace[]): readonly string[] {
  const folders = places.flatMap(({ file, drawing }) => [dirname(file), dirname(drawing)]);
  return [...new Set(folders)];
}
