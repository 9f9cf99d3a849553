/** What a file holds, and of which type it is for the browser. */
export type FileContent = { readonly content: BlobPart; readonly type: string };

/** Lets the browser save a file. */
export function downloadFile(fileName: string, { content, type }: FileContent): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
