import { compileProcess } from '../compile/compileProcess.ts';
import type { CompiledProcess } from '../compile/compiledProcess.ts';
import { parseDrawing } from '../decide/parseDrawing.ts';
import { assert } from '../model/assert.ts';
import type { ElementId, VersionId } from '../model/ids.ts';
import type { InstanceSnapshot } from '../model/instance.ts';
import { linkCalls, linkedProcessId, type CallLinks } from '../model/linkCalls.ts';
import { mainProcess } from '../model/mainProcess.ts';
import { outsideCalls } from '../model/outsideCalls.ts';
import type { Definitions, FlowNode, ProcessModel } from '../model/process.ts';
import type { ProcedureVersion } from '../model/procedure.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { EngineEvent, Step, StepRefusal } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import { startStep } from '../step/startStep.ts';
import { step } from '../step/step.ts';

/** How many versions are kept compiled; each takes some hundred kilobytes. */
const VERSIONS_MAX = 100;

/** One executable process of a published version, compiled. */
export type LoadedProcess = {
  readonly model: ProcessModel;
  /** The process itself, then those that it calls, directly or through others. */
  readonly models: readonly ProcessModel[];
  /** Of all of them: ids of other procedures are qualified with their version. */
  readonly nodes: ReadonlyMap<ElementId, FlowNode>;
  /** Snapshot null: the instance begins with this event. */
  readonly step: (
    snapshot: InstanceSnapshot | null,
    event: EngineEvent,
    at: Instant,
  ) => Result<Step, StepRefusal>;
};

/**
 * A published version ready to run. `main` is the process that a received dossier starts. As loaded
 * no other procedure can be called; `engine/run/calls` binds its calls for a step.
 */
export type LoadedVersion = {
  readonly version: ProcedureVersion;
  /** As drawn; the models of the processes may be linked to other procedures. */
  readonly definitions: Definitions;
  /** Versions of other procedures that are carried out already. */
  readonly pinned: readonly LoadedVersion[];
  /** The names by which it calls other procedures. */
  readonly calls: ReadonlySet<string>;
  readonly main: LoadedProcess;
  readonly processes: ReadonlyMap<ElementId, LoadedProcess>;
};

/** Versions parsed and compiled once; the ones not used for the longest time are forgotten. */
export type MachineCache = {
  readonly load: (versionId: VersionId) => Promise<LoadedVersion>;
};

/** A published version never changes, so what was compiled stays right. */
export function createMachineCache(
  findVersion: (versionId: VersionId) => Promise<ProcedureVersion | null>,
): MachineCache {
  const loaded = new Map<VersionId, Promise<LoadedVersion>>();
  const make = async (versionId: VersionId): Promise<LoadedVersion> => {
    const version = await findVersion(versionId);
    assert(version !== null, `Expected version ${versionId} to be stored.`);
    return loadVersion(version);
  };
  return {
    load: (versionId) => {
      const known = loaded.get(versionId) ?? make(versionId);
      loaded.delete(versionId);
      loaded.set(versionId, known);
      const [oldest] = loaded.keys();
      if (loaded.size > VERSIONS_MAX && oldest !== undefined) loaded.delete(oldest);
      // A load that failed for want of the store is tried again by the next command.
      known.catch(() => loaded.delete(versionId));
      return known;
    },
  };
}

/** Parses and compiles a version. It was checked when it was published: problems now are a bug. */
export async function loadVersion(version: ProcedureVersion): Promise<LoadedVersion> {
  const parsed = await parseDrawing(version);
  assert(parsed.ok, `Expected version ${version.versionId} to be readable, but it is not.`);
  const definitions = parsed.value;
  return linkVersion({ version, definitions, pinned: [] }, { called: new Map() });
}

/** The version with its calls linked: its own processes can be started, the others only called. */
export function linkVersion(
  drawn: Pick<LoadedVersion, 'version' | 'definitions' | 'pinned'>,
  links: CallLinks,
): LoadedVersion {
  // It was checked when it was published: whatever is not found now was there then.
  const linked = linkCalls(drawn.definitions, { ...links, otherwise: 'NO_VERSION_IN_FORCE' });
  const pinnedIds = (links.pinned ?? []).map(linkedProcessId);
  const processes = new Map<ElementId, LoadedProcess>();
  for (const model of linked.processes) {
    const isOwn = model.procedureId === null && model.isExecutable;
    if (isOwn) processes.set(model.id, loadProcess(model, linked, pinnedIds));
  }
  const main = processes.get(mainProcess(linked.processes)?.id ?? '');
  const { versionId } = drawn.version;
  assert(main !== undefined, `Expected version ${versionId} to have a process to start.`);
  return { ...drawn, calls: outsideCalls(drawn.definitions), main, processes };
}

function loadProcess(
  model: ProcessModel,
  definitions: Definitions,
  pinnedIds: readonly ElementId[],
): LoadedProcess {
  const pinned = definitions.processes.filter(({ id }) => pinnedIds.includes(id));
  const own = compileOrFail(model, definitions);
  const all = [own, ...pinned.map((one) => compileOrFail(one, definitions))];
  const elements = new Map(all.flatMap((one) => [...one.elements]));
  const parts = new Map(all.flatMap((one) => [...one.parts]));
  const bounds = new Map(all.flatMap((one) => [...one.bounds]));
  const compiled = { ...own, elements, parts, bounds };
  const isCalled = ({ nodes }: ProcessModel): boolean => nodes.some(({ id }) => elements.has(id));
  const called = definitions.processes.filter((one) => one !== model && isCalled(one));
  const models = [model, ...called];
  return {
    model,
    models,
    nodes: new Map(models.flatMap(({ nodes }) => nodes).map((node) => [node.id, node])),
    step: (snapshot, event, at) => takeStep(compiled, { snapshot, event, at }),
  };
}

function compileOrFail(model: ProcessModel, definitions: Definitions): CompiledProcess {
  const compiled = compileProcess(model, definitions);
  assert(compiled.ok, `Expected process ${model.id} to compile, but it has problems.`);
  return compiled.value;
}

function takeStep(
  compiled: CompiledProcess,
  taken: {
    readonly snapshot: InstanceSnapshot | null;
    readonly event: EngineEvent;
    readonly at: Instant;
  },
): Result<Step, StepRefusal> {
  const { snapshot, event, at } = taken;
  if (snapshot !== null) return step(compiled, snapshot, event, at);
  if (event.type === 'start') return accept(startStep(compiled, event, at));
  return refuse({ code: 'EVENT_NOT_EXPECTED', elementId: compiled.processId });
}
