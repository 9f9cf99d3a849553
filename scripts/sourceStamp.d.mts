/** What can be built: `dist/server` (the program for Node) and `dist/designer` (the pages). */
export type BuildTarget = 'server' | 'designer';

/** The folder that holds package.json, with a slash at its end. */
export const ROOT: string;

/** Hash over the path and the content of every file that the target is made of. */
export function sourceStamp(target: BuildTarget): string;

/** Whether `dist/<target>` was made of the sources as they stand now. */
export function isBuilt(target: BuildTarget): boolean;
