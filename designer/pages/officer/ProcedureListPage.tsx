/** The procedures of the province: version in force and state of the draft. */
export function ProcedureListPage() {
  return null;
}
