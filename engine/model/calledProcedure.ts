import type { ElementId, VersionId } from './ids.ts';
import type { CallRefusal, Definitions } from './process.ts';

/** Another procedure, as calls find it at one moment. */
export type CalledProcedure = {
  readonly procedureId: string;
  /** The published version; null where drawings are read from files. */
  readonly versionId: VersionId | null;
  /** The process that a call of it carries out. */
  readonly processId: ElementId;
  readonly definitions: Definitions;
};

/**
 * What calls find outside of their drawing, by the name that they use; a refusal where there is a
 * procedure that cannot be called now. A name that is not here is that of no procedure.
 */
export type CalledProcedures = ReadonlyMap<string, CalledProcedure | CallRefusal>;
