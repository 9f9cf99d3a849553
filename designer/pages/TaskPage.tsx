/** Page. */
export function TaskPage() {
  return null;
}
