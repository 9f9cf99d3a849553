import type { ImportNote } from './importNote.ts';

/** What was found on an element, without saying which. */
export type FoundNote = Omit<ImportNote, 'element' | 'elementId'>;
