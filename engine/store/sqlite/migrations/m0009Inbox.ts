/**
 * The inbox in one index, what people have sent on, what they watch, and their filters. What was
 * sent on before is read from the tasks that were completed.
 */
export const m0009Inbox = {
  name: '0009-inbox',
  sql: `ALTER TABLE tasks ADD COLUMN procedure_id text NOT NULL DEFAULT '';
ALTER TABLE tasks ADD COLUMN search_text text NOT NULL DEFAULT '';
UPDATE tasks SET procedure_id = dossiers.procedure_id, search_text = dossiers.search_text
  FROM dossiers WHERE dossiers.dossier_id = tasks.dossier_id;
DROP INDEX tasks_of_unit;
CREATE INDEX tasks_in_inbox
  ON tasks (agency_id,(due_at is null),due_at,task_id,post,procedure_id,search_text)
  WHERE kind = 'user' and status in ('open', 'claimed');
CREATE INDEX tasks_done ON tasks (agency_id,closed_at,closed_by)
  WHERE kind = 'user' and status = 'completed';
CREATE TABLE sent_dossiers (
  person_id text NOT NULL,
  dossier_id text NOT NULL,
  done_at integer NOT NULL,
  is_open integer NOT NULL,
  PRIMARY KEY (person_id,dossier_id),
  FOREIGN KEY (dossier_id) REFERENCES dossiers(dossier_id)
);
CREATE INDEX sent_by_person ON sent_dossiers (person_id,done_at,dossier_id) WHERE is_open = 1;
CREATE INDEX sent_of_dossier ON sent_dossiers (dossier_id);
INSERT INTO sent_dossiers
  SELECT closed_by, tasks.dossier_id, max(closed_at), dossiers.finished_at IS NULL
  FROM tasks JOIN dossiers ON dossiers.dossier_id = tasks.dossier_id
  WHERE tasks.kind = 'user' AND tasks.status = 'completed' AND closed_by IS NOT NULL
  GROUP BY closed_by, tasks.dossier_id;
CREATE TABLE watches (
  person_id text NOT NULL,
  dossier_id text NOT NULL,
  since integer NOT NULL,
  PRIMARY KEY (person_id,dossier_id),
  FOREIGN KEY (dossier_id) REFERENCES dossiers(dossier_id)
);
CREATE TABLE saved_filters (
  filter_id text PRIMARY KEY NOT NULL,
  owner_id text NOT NULL,
  agency_id text,
  name text NOT NULL,
  scope text NOT NULL,
  query text NOT NULL,
  procedure_id text,
  created_at integer NOT NULL
);
CREATE INDEX saved_filters_of_person ON saved_filters (owner_id);
CREATE INDEX saved_filters_of_agency ON saved_filters (agency_id) WHERE agency_id IS NOT NULL;
`,
};
