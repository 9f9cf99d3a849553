/** The largest document taken. */
export const DOCUMENT_BYTES_MAX = 20 * 1024 * 1024;
