/** Whether a procedure is only called by others; those that are there already are received. */
export const m0005Parts = {
  name: '0005-parts',
  sql: `ALTER TABLE procedures ADD COLUMN is_part integer NOT NULL DEFAULT 0;
`,
};
