/** The DMN texts of drafts and versions; those that are there already have none. */
export const m0004Decisions = {
  name: '0004-decisions',
  sql: `ALTER TABLE drafts ADD COLUMN decisions text NOT NULL DEFAULT '[]';
ALTER TABLE versions ADD COLUMN decisions text NOT NULL DEFAULT '[]';
`,
};
