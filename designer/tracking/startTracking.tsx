/** Page. */
export function startTracking(root: HTMLElement): void {
  root.textContent = '';
}
