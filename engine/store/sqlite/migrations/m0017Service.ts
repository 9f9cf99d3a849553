/** Announced maintenances, and what applicants wrote about their dossiers. */
export const m0017Service = {
  name: '0017-service',
  sql: `CREATE TABLE maintenances (
  maintenance_id text PRIMARY KEY NOT NULL,
  from_at integer NOT NULL,
  to_at integer NOT NULL,
  reason text NOT NULL,
  announced_at integer NOT NULL,
  announced_by text,
  withdrawn_at integer
);
CREATE TABLE feedback (
  feedback_id text PRIMARY KEY NOT NULL,
  dossier_id text NOT NULL,
  agency_id text NOT NULL,
  text text NOT NULL,
  asked_at integer NOT NULL,
  due_at integer NOT NULL,
  answer text,
  answered_at integer,
  answered_by text,
  FOREIGN KEY (dossier_id) REFERENCES dossiers(dossier_id)
);
CREATE INDEX feedback_of_dossier ON feedback (dossier_id,asked_at);
CREATE INDEX feedback_waiting ON feedback (agency_id,due_at) WHERE answered_at IS NULL;
CREATE INDEX feedback_answered ON feedback (agency_id,answered_at);
`,
};
