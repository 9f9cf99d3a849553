/** Applicants are told of what they handed in online too; a column that may be empty now. */
export const m0021SubmissionNotices = {
  name: '0021-submission-notices',
  sql: `CREATE TABLE notices_new (
  notice_id text PRIMARY KEY NOT NULL,
  dossier_id text,
  submission_id text,
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
  FOREIGN KEY (dossier_id) REFERENCES dossiers(dossier_id),
  FOREIGN KEY (submission_id) REFERENCES submissions(submission_id)
);
INSERT INTO notices_new SELECT notice_id, dossier_id, NULL, revision, kind, channel, address,
  facts, status, attempts, created_at, next_attempt_at, last_error FROM notices;
DROP TABLE notices;
ALTER TABLE notices_new RENAME TO notices;
CREATE INDEX notices_due ON notices (channel,next_attempt_at,revision,notice_id)
  WHERE status = 'pending';
CREATE INDEX notices_failed ON notices (channel,notice_id) WHERE status = 'failed';
CREATE INDEX notices_of_webhook ON notices (address,created_at,notice_id)
  WHERE channel = 'webhook';
`,
};
