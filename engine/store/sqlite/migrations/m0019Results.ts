/** Results of earlier dossiers that are used again, and the dossiers of one applicant. */
export const m0019Results = {
  name: '0019-results',
  sql: `ALTER TABLE documents ADD COLUMN reused_from text;
CREATE INDEX dossiers_of_number ON dossiers (json_extract(applicant, '$.idNumber'));
`,
};
