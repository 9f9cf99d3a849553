/** What people type for yes, in both languages and without marks. */
export const yesWords: ReadonlySet<string> = new Set(['có', 'co', 'đúng', 'yes', 'x']);
/** What people type for no. */
export const noWords: ReadonlySet<string> = new Set(['không', 'khong', 'sai', 'no']);
