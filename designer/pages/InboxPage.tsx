/** Page. */
export function InboxPage() {
  return null;
}
