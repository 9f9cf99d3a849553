/**
 * Tables of the first release, as drizzle-kit generates them from the schema, with one thing that
 * it cannot say: rows that are found by id lie in the index of that id.
 */
export const m0001First = {
  name: '0001-first',
  sql: `CREATE TABLE agencies (
  agency_id text PRIMARY KEY NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  level text NOT NULL,
  parent_id text,
  unit_code text NOT NULL,
  serves_unit_codes text NOT NULL
);
CREATE TABLE drafts (
  procedure_id text PRIMARY KEY NOT NULL,
  bpmn text NOT NULL,
  forms text NOT NULL,
  papers text NOT NULL,
  fees text NOT NULL,
  revision integer NOT NULL,
  updated_at integer NOT NULL,
  updated_by text,
  FOREIGN KEY (procedure_id) REFERENCES procedures(procedure_id)
);
CREATE TABLE people (
  person_id text PRIMARY KEY NOT NULL,
  username text NOT NULL,
  name text NOT NULL,
  password_hash text NOT NULL,
  roles text NOT NULL,
  placements text NOT NULL,
  status text NOT NULL,
  is_demo integer NOT NULL
);
CREATE UNIQUE INDEX people_username ON people (username);
CREATE TABLE procedures (
  procedure_id text PRIMARY KEY NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  field text NOT NULL
);
CREATE UNIQUE INDEX procedures_code ON procedures (code);
CREATE TABLE sessions (
  token_hash text PRIMARY KEY NOT NULL,
  person_id text NOT NULL,
  created_at integer NOT NULL,
  last_seen_at integer NOT NULL,
  expires_at integer NOT NULL,
  FOREIGN KEY (person_id) REFERENCES people(person_id)
);
CREATE TABLE versions (
  version_id text PRIMARY KEY NOT NULL,
  procedure_id text NOT NULL,
  number integer NOT NULL,
  bpmn text NOT NULL,
  forms text NOT NULL,
  papers text NOT NULL,
  fees text NOT NULL,
  effective_on text NOT NULL,
  legal_basis text,
  note text NOT NULL,
  published_at integer NOT NULL,
  published_by text,
  hash text NOT NULL,
  FOREIGN KEY (procedure_id) REFERENCES procedures(procedure_id)
);
CREATE UNIQUE INDEX versions_number ON versions (procedure_id,number);
CREATE INDEX versions_effective ON versions (procedure_id,effective_on);
CREATE TABLE documents (
  document_id text PRIMARY KEY NOT NULL,
  dossier_id text NOT NULL,
  task_id text,
  title text NOT NULL,
  file_name text NOT NULL,
  media_type text NOT NULL,
  size_bytes integer NOT NULL,
  sha256 text NOT NULL,
  uploaded_at integer NOT NULL,
  uploaded_by text,
  FOREIGN KEY (dossier_id) REFERENCES dossiers(dossier_id),
  FOREIGN KEY (sha256) REFERENCES file_bytes(sha256)
);
CREATE INDEX documents_by_dossier ON documents (dossier_id,uploaded_at);
CREATE TABLE dossiers (
  dossier_id text PRIMARY KEY NOT NULL,
  code text NOT NULL,
  procedure_id text NOT NULL,
  procedure_code text NOT NULL,
  procedure_name text NOT NULL,
  version_id text NOT NULL,
  version_number integer NOT NULL,
  instance_id text NOT NULL,
  receiving_agency_id text NOT NULL,
  competent_agency_id text NOT NULL,
  agency_ids text NOT NULL,
  applicant text NOT NULL,
  content text NOT NULL,
  papers text NOT NULL,
  set_count integer NOT NULL,
  channel text NOT NULL,
  return_channel text NOT NULL,
  status integer NOT NULL,
  outcome text,
  received_on text NOT NULL,
  day_number integer NOT NULL,
  received_at integer NOT NULL,
  received_by text,
  calendar text NOT NULL,
  clock text,
  promised_at integer,
  first_promised_at integer,
  finished_at integer,
  tracking_secret_hash text NOT NULL,
  revision integer NOT NULL,
  search_text text NOT NULL
);
CREATE UNIQUE INDEX dossiers_code ON dossiers (code);
CREATE UNIQUE INDEX dossiers_day_number ON dossiers (receiving_agency_id,received_on,day_number);
CREATE INDEX dossiers_newest ON dossiers (received_at,dossier_id);
CREATE TABLE file_bytes (
  sha256 text PRIMARY KEY NOT NULL,
  bytes blob NOT NULL
);
CREATE TABLE history (
  instance_id text NOT NULL,
  seq integer NOT NULL,
  dossier_id text NOT NULL,
  at integer NOT NULL,
  type text NOT NULL,
  element_id text,
  cause_id text,
  person_id text,
  agency_id text,
  input text,
  trace text NOT NULL,
  facts text NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY(instance_id, seq),
  FOREIGN KEY (instance_id) REFERENCES instances(instance_id)
);
CREATE UNIQUE INDEX history_once ON history (cause_id)
  WHERE type in ('timer-fired', 'task-completed', 'task-sent-back');
CREATE TABLE instances (
  instance_id text PRIMARY KEY NOT NULL,
  dossier_id text NOT NULL,
  version_id text NOT NULL,
  process_id text NOT NULL,
  parties text NOT NULL,
  snapshot text NOT NULL,
  revision integer NOT NULL,
  last_at integer NOT NULL,
  history_seq integer NOT NULL,
  history_hash text NOT NULL,
  is_standing_still integer NOT NULL,
  FOREIGN KEY (dossier_id) REFERENCES dossiers(dossier_id)
);
CREATE INDEX instances_by_dossier ON instances (dossier_id);
CREATE INDEX instances_standing_still ON instances (instance_id) WHERE is_standing_still = 1;
CREATE TABLE message_waits (
  wait_id text PRIMARY KEY NOT NULL,
  instance_id text NOT NULL,
  dossier_id text NOT NULL,
  element_id text NOT NULL,
  scope_id text NOT NULL,
  message_name text NOT NULL,
  correlation_value text,
  since integer NOT NULL,
  FOREIGN KEY (instance_id) REFERENCES instances(instance_id)
);
CREATE INDEX message_waits_by_dossier ON message_waits (dossier_id,since);
CREATE TABLE outbox (
  outbox_id text PRIMARY KEY NOT NULL,
  instance_id text NOT NULL,
  dossier_id text NOT NULL,
  element_id text NOT NULL,
  scope_id text NOT NULL,
  connector text NOT NULL,
  variables text NOT NULL,
  status text NOT NULL,
  attempts integer NOT NULL,
  created_at integer NOT NULL,
  next_attempt_at integer NOT NULL,
  last_error text,
  FOREIGN KEY (instance_id) REFERENCES instances(instance_id)
);
CREATE INDEX outbox_by_dossier ON outbox (dossier_id);
CREATE INDEX outbox_due ON outbox (next_attempt_at,outbox_id) WHERE status = 'pending';
CREATE INDEX outbox_failed ON outbox (instance_id) WHERE status = 'failed';
CREATE TABLE pending_messages (
  message_id text PRIMARY KEY NOT NULL,
  dossier_id text NOT NULL,
  message_name text NOT NULL,
  correlation_value text,
  variables text NOT NULL,
  sent_at integer NOT NULL,
  expires_at integer NOT NULL
);
CREATE INDEX pending_messages_by_dossier ON pending_messages (dossier_id,sent_at);
CREATE TABLE receipts (
  command_id text PRIMARY KEY NOT NULL,
  command text NOT NULL,
  person_id text,
  answer text NOT NULL,
  at integer NOT NULL
);
CREATE TABLE tasks (
  task_id text PRIMARY KEY NOT NULL,
  instance_id text NOT NULL,
  dossier_id text NOT NULL,
  element_id text NOT NULL,
  scope_id text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  agency_id text,
  post text,
  status text NOT NULL,
  claimed_by text,
  claimed_at integer,
  opened_at integer NOT NULL,
  due_at integer,
  closed_at integer,
  closed_by text,
  FOREIGN KEY (instance_id) REFERENCES instances(instance_id)
);
CREATE INDEX tasks_by_dossier ON tasks (dossier_id,opened_at);
CREATE INDEX tasks_of_unit ON tasks (agency_id,post,due_at,task_id)
  WHERE status in ('open', 'claimed');
CREATE INDEX tasks_of_person ON tasks (claimed_by,due_at,task_id) WHERE status = 'claimed';
CREATE TABLE timers (
  timer_id text PRIMARY KEY NOT NULL,
  instance_id text NOT NULL,
  element_id text NOT NULL,
  scope_id text NOT NULL,
  occurrence integer NOT NULL,
  timer text NOT NULL,
  set_at integer NOT NULL,
  due_at integer NOT NULL,
  FOREIGN KEY (instance_id) REFERENCES instances(instance_id)
);
CREATE UNIQUE INDEX timers_of_instance ON timers (instance_id,element_id,scope_id,occurrence);
CREATE INDEX timers_due ON timers (due_at,set_at,timer_id);
`,
};
