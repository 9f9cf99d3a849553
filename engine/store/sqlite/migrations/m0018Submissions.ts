/** Online submissions with their files, and who hands a dossier in for its applicant. */
export const m0018Submissions = {
  name: '0018-submissions',
  sql: `CREATE TABLE submissions (
  submission_id text PRIMARY KEY NOT NULL,
  number text NOT NULL,
  procedure_id text NOT NULL,
  procedure_code text NOT NULL,
  procedure_name text NOT NULL,
  receiving_agency_id text NOT NULL,
  applicant text NOT NULL,
  representative text,
  content text NOT NULL,
  papers text NOT NULL,
  return_channel text NOT NULL,
  variables text NOT NULL,
  status integer NOT NULL,
  submitted_on text NOT NULL,
  day_number integer NOT NULL,
  submitted_at integer NOT NULL,
  check_due_at integer,
  supplement_due_at integer,
  calendar text NOT NULL,
  steps text NOT NULL,
  dossier_id text,
  secret_hash text NOT NULL,
  revision integer NOT NULL,
  search_text text NOT NULL,
  FOREIGN KEY (dossier_id) REFERENCES dossiers(dossier_id)
);
CREATE UNIQUE INDEX submissions_number ON submissions (number);
CREATE UNIQUE INDEX submissions_day_number
  ON submissions (receiving_agency_id,submitted_on,day_number);
CREATE INDEX submissions_by_status
  ON submissions (receiving_agency_id,status,submitted_at,submission_id);
CREATE INDEX submissions_lapsing ON submissions (supplement_due_at,submission_id) WHERE status = 5;
CREATE TABLE uploads (
  upload_id text PRIMARY KEY NOT NULL,
  file_name text NOT NULL,
  media_type text NOT NULL,
  size_bytes integer NOT NULL,
  sha256 text NOT NULL,
  uploaded_at integer NOT NULL,
  submission_id text,
  revision integer NOT NULL,
  FOREIGN KEY (sha256) REFERENCES file_bytes(sha256),
  FOREIGN KEY (submission_id) REFERENCES submissions(submission_id)
);
CREATE INDEX uploads_by_submission ON uploads (submission_id,uploaded_at,upload_id);
CREATE INDEX uploads_by_hash ON uploads (sha256);
CREATE INDEX uploads_loose ON uploads (uploaded_at,upload_id) WHERE submission_id IS NULL;
CREATE INDEX documents_by_hash ON documents (sha256);
ALTER TABLE dossiers ADD COLUMN representative text;
`,
};
