/** Page. */
export function DossierPage() {
  return null;
}
