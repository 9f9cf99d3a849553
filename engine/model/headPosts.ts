/** Posts whose holders head their agency. */
export const HEAD_POSTS: ReadonlySet<string> = new Set([
  'one-stop-head',
  'division-head',
  'authority-leader',
]);
