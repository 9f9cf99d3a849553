/** Draws one procedure: canvas, properties, problems, draft, versions and publishing. */
export function ProcedureEditorPage() {
  return null;
}
