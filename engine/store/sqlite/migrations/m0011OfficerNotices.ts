/**
 * Notices to officers, what they have read, and reminders of promises. A dossier from before gets
 * both reminders at once; the worker moves them to the moment that its clock gives.
 */
export const m0011OfficerNotices = {
  name: '0011-officer-notices',
  sql: `CREATE TABLE officer_notices (
  notice_id text PRIMARY KEY NOT NULL,
  cause text NOT NULL,
  person_id text,
  agency_id text,
  post text,
  dossier_id text NOT NULL,
  task_id text,
  facts text NOT NULL,
  by_person_id text,
  at integer NOT NULL,
  FOREIGN KEY (dossier_id) REFERENCES dossiers(dossier_id)
);
CREATE INDEX officer_notices_of_person ON officer_notices (person_id,at,notice_id)
  WHERE person_id IS NOT NULL;
CREATE INDEX officer_notices_of_post ON officer_notices (agency_id,post,at,notice_id)
  WHERE agency_id IS NOT NULL;
CREATE TABLE notice_reads (
  person_id text NOT NULL,
  notice_id text NOT NULL,
  PRIMARY KEY (person_id,notice_id)
);
CREATE TABLE notices_read_until (
  person_id text PRIMARY KEY NOT NULL,
  until_at integer NOT NULL
);
CREATE TABLE reminders (
  dossier_id text NOT NULL,
  kind text NOT NULL,
  due_at integer NOT NULL,
  PRIMARY KEY (dossier_id,kind),
  FOREIGN KEY (dossier_id) REFERENCES dossiers(dossier_id)
);
CREATE INDEX reminders_due ON reminders (due_at,dossier_id,kind);
CREATE INDEX watches_of_dossier ON watches (dossier_id,person_id);
INSERT INTO reminders
  SELECT dossier_id, kind, 0 FROM dossiers, (SELECT 'due-soon' AS kind UNION SELECT 'overdue')
  WHERE finished_at IS NULL AND clock IS NOT NULL AND clock <> 'null';
`,
};
