/** What one static check found: how many files it looked at, and its findings, "" when none. */
export type Finding = { readonly fileCount: number; readonly text: string };
