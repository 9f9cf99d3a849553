import type { Finding } from './finding.ts';
/** x */
export function docs(options: { readonly write: boolean }): Finding {
  return { fileCount: options.write ? 1 : 1, text: '' };
}
