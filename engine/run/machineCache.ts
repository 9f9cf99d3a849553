import type { ElementId, VersionId } from '../model/ids.ts';
import type { InstanceSnapshot } from '../model/instance.ts';
import type { FlowNode, ProcessModel } from '../model/process.ts';
import type { ProcedureVersion } from '../model/procedure.ts';
import type { Result } from '../model/result.ts';
import type { EngineEvent, Step, StepRefusal } from '../model/step.ts';
import type { Instant } from '../model/time.ts';

/** One executable process of a published version, compiled. */
export type LoadedProcess = {
  readonly model: ProcessModel;
  readonly nodes: ReadonlyMap<ElementId, FlowNode>;
  /** Snapshot null: the instance begins with this event. */
  readonly step: (
    snapshot: InstanceSnapshot | null,
    event: EngineEvent,
    at: Instant,
  ) => Result<Step, StepRefusal>;
};

/** A published version ready to run. `main` is the process that a received dossier starts. */
export type LoadedVersion = {
  readonly version: ProcedureVersion;
  readonly main: LoadedProcess;
  readonly processes: ReadonlyMap<ElementId, LoadedProcess>;
};

/** Versions parsed, checked and compiled once; the least used ones are forgotten. */
export type MachineCache = {
  readonly load: (versionId: VersionId) => Promise<LoadedVersion>;
};
