/** Page. */
export function LoginPage() {
  return null;
}
