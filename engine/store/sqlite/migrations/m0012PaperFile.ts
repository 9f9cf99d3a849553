/**
 * The way of the papers to the agency that works on them; of dossiers from before none is known.
 */
export const m0012PaperFile = {
  name: '0012-paper-file',
  sql: `ALTER TABLE dossiers ADD COLUMN paper_file text;
`,
};
