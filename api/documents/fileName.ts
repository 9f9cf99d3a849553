const LENGTH_MAX = 150;
// Control characters, path separators, what shells and Windows dislike, and marks that turn the
// text around.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu;

/** A file name that is safe to store and to offer for download; never empty. */
export function toFileName(given: string): string {
  const base = given.split(/[\\/]/u).at(-1) ?? '';
  // Cutting may leave half a letter, which counts as unsafe.
  const name = base.slice(-LENGTH_MAX).replace(UNSAFE, '').replace(/^\.+/u, '').trim();
  return name || 'tai-lieu';
}

/** What a file goes out with: saved, never shown, and without rights where a browser shows it. */
export function attachmentHeaders(file: {
  readonly fileName: string;
  readonly mediaType: string;
}): Record<string, string> {
  return {
    'content-type': file.mediaType,
    'content-disposition': attachmentHeader(file.fileName),
    'content-security-policy': "default-src 'none'; sandbox",
  };
}

/** Content-Disposition that makes a browser save the file under its name, whatever its content. */
function attachmentHeader(fileName: string): string {
  const ascii = fileName.normalize('NFD').replace(/[^\w. -]/gu, '') || 'file';
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
