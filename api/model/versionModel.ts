import { asId, type VersionId } from '../../engine/model/ids.ts';
import type { FlowNode, ProcessModel } from '../../engine/model/process.ts';
import type { ProcedureVersion } from '../../engine/model/procedure.ts';
import type { LoadedVersion } from '../../engine/run/machineCache.ts';
import type { Runtime } from '../../engine/run/runtime.ts';

/** A published version with its drawing as read, for names, forms and what comes next. */
export type VersionModel = {
  readonly version: ProcedureVersion;
  readonly main: ProcessModel;
  /** Every process of the drawing. */
  readonly processes: readonly ProcessModel[];
  readonly nodes: ReadonlyMap<string, FlowNode>;
  /** The process that holds a node. */
  readonly processOf: (elementId: string) => ProcessModel | null;
};

const made = new WeakMap<LoadedVersion, VersionModel>();

/** The version as the screens need it; versions never change, so it is made once. */
export async function loadVersionModel(runtime: Runtime, versionId: string): Promise<VersionModel> {
  const loaded = await runtime.machines.load(asId<VersionId>(versionId));
  const model = made.get(loaded) ?? toModel(loaded);
  made.set(loaded, model);
  return model;
}

function toModel(loaded: LoadedVersion): VersionModel {
  const nodes = new Map<string, FlowNode>();
  const holders = new Map<string, ProcessModel>();
  const models = [...loaded.processes.values()].flatMap((process) => process.models);
  for (const model of models) {
    for (const node of model.nodes) {
      nodes.set(node.id, node);
      holders.set(node.id, model);
    }
  }
  return {
    version: loaded.version,
    main: loaded.main.model,
    processes: models,
    nodes,
    processOf: (elementId) => holders.get(elementId) ?? null,
  };
}
