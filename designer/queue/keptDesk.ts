const KEY = 'lienthong.desk';

/** Keeps the desk on this computer: a desk does not move, whoever sits at it. */
export function keepDesk(desk: string): void {
  window.localStorage.setItem(KEY, desk);
}

/** The desk of this computer; empty until somebody has said it. */
export function keptDesk(): string {
  return window.localStorage.getItem(KEY) ?? '';
}
