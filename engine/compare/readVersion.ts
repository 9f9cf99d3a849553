import type { ElementId } from '../model/ids.ts';
import type { ProcessModel } from '../model/process.ts';
import type { ComparedVersion } from './comparedVersion.ts';
import type { ElementRef } from './difference.ts';
import { elementRefs } from './elementRefs.ts';

/** A version with what is looked up in it by id. */
export type ReadVersion = ComparedVersion & {
  readonly refs: ReadonlyMap<ElementId, ElementRef>;
  /** The process that is the procedure; null for a drawing without one. */
  readonly main: ProcessModel | null;
};

/** Prepares a version for being looked through. */
export function readVersion(version: ComparedVersion): ReadVersion {
  const { processes } = version.definitions;
  const coded = processes.find(({ settings }) => settings.procedureCode !== null);
  return {
    ...version,
    refs: elementRefs(version.definitions),
    main: coded ?? processes.find(({ nodes }) => nodes.length > 0) ?? null,
  };
}
