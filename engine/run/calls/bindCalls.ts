import type { CalledProcedure, CalledProcedures } from '../../model/calledProcedure.ts';
import type { VersionId } from '../../model/ids.ts';
import type { CallRefusal } from '../../model/process.ts';
import { linkVersion, type LoadedVersion } from '../machineCache.ts';

/**
 * What the calls of a dossier find at one moment, by the name that they use; part of its history
 * where a step comes to a call, so that a replay finds the same.
 */
export type CalledVersions = { readonly [name: string]: VersionId | CallRefusal };

/** What a version is bound to. */
export type CallBinding = {
  readonly called: CalledProcedures;
  /** Versions that are carried out already: their calls go on on them. */
  readonly pinned: readonly LoadedVersion[];
};

/**
 * The version with its calls bound: new calls go to the versions of `called`, those under way stay
 * on theirs. Compiled once for each binding, as versions never change.
 */
export function bindCalls(loaded: LoadedVersion, { called, pinned }: CallBinding): LoadedVersion {
  const known = BOUND.get(loaded) ?? new Map<string, LoadedVersion>();
  BOUND.set(loaded, known);
  const key = keyOf(called, pinned);
  const links = {
    called,
    pinned: pinned.map(toCalled),
    selfId: loaded.version.procedureId,
  };
  const bound = known.get(key) ?? linkVersion({ ...loaded, pinned }, links);
  known.delete(key);
  known.set(key, bound);
  const [oldest] = known.keys();
  if (known.size > BINDINGS_MAX && oldest !== undefined) known.delete(oldest);
  return bound;
}

/** How many bindings of a version are kept: dossiers of a few earlier versions stand beside. */
const BINDINGS_MAX = 20;
const BOUND = new WeakMap<LoadedVersion, Map<string, LoadedVersion>>();

/** A published version as calls find it. */
export function toCalled({ version, main, definitions }: LoadedVersion): CalledProcedure {
  const { procedureId, versionId } = version;
  return { procedureId, versionId, processId: main.model.id, definitions };
}

/** What the names have come to, as the history keeps it. */
export function toCalledVersions(called: CalledProcedures): CalledVersions {
  return Object.fromEntries(
    [...called].flatMap(([name, found]) => {
      const answer = typeof found === 'string' ? found : found.versionId;
      return answer === null ? [] : [[name, answer] as const];
    }),
  );
}

function keyOf(called: CalledProcedures, pinned: readonly LoadedVersion[]): string {
  const pins = pinned.map(({ version }) => version.versionId).toSorted();
  const found = Object.entries(toCalledVersions(called)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([found, pins]);
}
