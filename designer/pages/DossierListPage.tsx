/** Page. */
export function DossierListPage() {
  return null;
}
