/**
 * What comes to an agency after the open tasks. Of tasks that were opened before it is not known:
 * their dossiers are in it from their next step on.
 */
export const m0013ComingSteps = {
  name: '0013-coming-steps',
  sql: `CREATE TABLE coming_steps (
  task_id text NOT NULL,
  dossier_id text NOT NULL,
  agency_id text NOT NULL,
  steps text NOT NULL,
  due_at integer,
  posts text NOT NULL,
  procedure_id text NOT NULL,
  search_text text NOT NULL,
  PRIMARY KEY (task_id,agency_id),
  FOREIGN KEY (dossier_id) REFERENCES dossiers(dossier_id)
);
CREATE INDEX coming_in_inbox
  ON coming_steps (agency_id,(due_at is null),due_at,task_id,posts,procedure_id,search_text);
`,
};
