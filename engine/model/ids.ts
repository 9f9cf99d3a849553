declare const brand: unique symbol;
type Brand<Kind extends string> = string & { readonly [brand]: Kind };

/** Id of a BPMN element as it stands in the file (process, node, flow, lane, pool). */
export type ElementId = string;
/** One running process. */
export type InstanceId = Brand<'InstanceId'>;
/** One user task waiting for a person, or an external task waiting for a connector. */
export type TaskId = Brand<'TaskId'>;
/** Chosen by the caller; the same id gives the same answer and one effect. */
export type CommandId = Brand<'CommandId'>;
/** One dossier (hồ sơ). */
export type DossierId = Brand<'DossierId'>;
/** One dossier handed in online that no office has received yet. */
export type SubmissionId = Brand<'SubmissionId'>;
/** One published version of a procedure (quy trình điện tử). */
export type VersionId = Brand<'VersionId'>;
/** One agency (cơ quan, đơn vị). */
export type AgencyId = Brand<'AgencyId'>;
/** One person with an account. */
export type PersonId = Brand<'PersonId'>;

/** Brands a string that is known to be an id of that kind; checks nothing. */
export function asId<Id extends string>(text: string): Id {
  return text as Id;
}
