/** Page. */
export function AdminPage() {
  return null;
}
