/** Notices to applicants; of dossiers from before nobody is told what happened before. */
export const m0010Notices = {
  name: '0010-notices',
  sql: `CREATE TABLE notices (
  notice_id text PRIMARY KEY NOT NULL,
  dossier_id text NOT NULL,
  revision integer NOT NULL,
  kind text NOT NULL,
  channel text NOT NULL,
  address text NOT NULL,
  facts text NOT NULL,
  status text NOT NULL,
  attempts integer NOT NULL,
  created_at integer NOT NULL,
  next_attempt_at integer NOT NULL,
  last_error text,
  FOREIGN KEY (dossier_id) REFERENCES dossiers(dossier_id)
);
CREATE INDEX notices_due ON notices (next_attempt_at,revision,notice_id) WHERE status = 'pending';
CREATE INDEX notices_failed ON notices (notice_id) WHERE status = 'failed';
`,
};
