const HERE = 'http://here.invalid';

/**
 * The page of this program that a text from outside names, "/" for anything else: another site, an
 * answer of the API, no path at all.
 */
export function localPath(text: string | undefined): string {
  const url = text?.startsWith('/') && URL.canParse(text, HERE) ? new URL(text, HERE) : null;
  if (url === null || url.origin !== HERE) return '/';
  // "/.//elsewhere" is a path of this site until a browser reads it anew.
  if (url.pathname.startsWith('//') || url.pathname.startsWith('/api/')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
