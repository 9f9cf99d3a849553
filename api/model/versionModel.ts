import type { Form } from '../../engine/model/form.ts';
import { asId, type ElementId, type VersionId } from '../../engine/model/ids.ts';
import { qualifierOf } from '../../engine/model/qualifiedId.ts';
import type { FlowNode, ProcessModel } from '../../engine/model/process.ts';
import type { ProcessGround } from '../../engine/model/processGround.ts';
import type { ProcedureVersion } from '../../engine/model/procedure.ts';
import { loadWithElements } from '../../engine/run/calls/loadWithElements.ts';
import type { LoadedVersion } from '../../engine/run/machineCache.ts';
import type { Runtime } from '../../engine/run/runtime.ts';

/**
 * A published version with its drawing as read, for names, forms and what comes next; with it those
 * of the procedures that a dossier of it has called.
 */
export type VersionModel = {
  readonly version: ProcedureVersion;
  /** It, and those of the procedures called. */
  readonly versions: readonly ProcedureVersion[];
  readonly main: ProcessModel;
  /** Every process of the drawing. */
  readonly processes: readonly ProcessModel[];
  readonly nodes: ReadonlyMap<string, FlowNode>;
  /** All of it as one: what leads where. */
  readonly ground: ProcessGround;
  /** The form of a node, of the version that it stands in; null when it has none. */
  readonly formOf: (elementId: string) => Form | null;
  /** The process that holds a node. */
  readonly processOf: (elementId: string) => ProcessModel | null;
};

const made = new WeakMap<LoadedVersion, VersionModel>();

/**
 * The version as the screens need it; versions never change, so it is made once. `elementIds`: what
 * is to be told, which may stand in other procedures.
 */
export async function loadVersionModel(
  runtime: Runtime,
  versionId: string,
  elementIds: Iterable<string> = [],
): Promise<VersionModel> {
  const { machines } = runtime;
  const loaded = await loadWithElements(machines, asId<VersionId>(versionId), elementIds);
  const model = made.get(loaded) ?? toModel(loaded);
  made.set(loaded, model);
  return model;
}

function toModel(loaded: LoadedVersion): VersionModel {
  const nodes = new Map<ElementId, FlowNode>();
  const holders = new Map<string, ProcessModel>();
  const models = [...loaded.processes.values()].flatMap((process) => process.models);
  for (const model of models) {
    for (const node of model.nodes) {
      nodes.set(node.id, node);
      holders.set(node.id, model);
    }
  }
  const versions = [loaded, ...loaded.pinned].map(({ version }) => version);
  const formOf = (elementId: string): Form | null => {
    const node = nodes.get(elementId);
    const formKey = node && 'formKey' in node ? node.formKey : null;
    const qualifier = qualifierOf(elementId);
    const holder = versions.find((one) => one.versionId === qualifier) ?? loaded.version;
    return holder.forms.find((form) => form.key === formKey) ?? null;
  };
  return {
    version: loaded.version,
    versions,
    formOf,
    main: loaded.main.model,
    processes: models,
    nodes,
    ground: { models, nodes },
    processOf: (elementId) => holders.get(elementId) ?? null,
  };
}
