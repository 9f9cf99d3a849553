/** Page. */
export function CounterPage() {
  return null;
}
