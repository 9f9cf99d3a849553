/**
 * The life of procedure versions: its steps, the saves of drafts and the comments on them. A draft
 * that is there already begins its list of saves; whoever saved it last is all that is known of its
 * authors.
 */
export const m0006Life = {
  name: '0006-life',
  sql: `ALTER TABLE drafts ADD COLUMN authors text NOT NULL DEFAULT '[]';
UPDATE drafts SET authors = json_array(updated_by) WHERE updated_by IS NOT NULL;
CREATE TABLE life_steps (
  procedure_id text NOT NULL,
  seq integer NOT NULL,
  act text NOT NULL,
  at integer NOT NULL,
  person_id text,
  revision integer,
  version_id text,
  reason text NOT NULL,
  decision text,
  legal_basis text,
  on_day text,
  PRIMARY KEY (procedure_id,seq),
  FOREIGN KEY (procedure_id) REFERENCES procedures(procedure_id)
);
CREATE TRIGGER life_steps_are_not_changed BEFORE UPDATE ON life_steps
BEGIN SELECT RAISE(ABORT, 'the life of a version is append-only'); END;
CREATE TRIGGER life_steps_are_not_deleted BEFORE DELETE ON life_steps
BEGIN SELECT RAISE(ABORT, 'the life of a version is append-only'); END;
CREATE TRIGGER life_steps_have_no_gap BEFORE INSERT ON life_steps
WHEN NEW.seq <> 1 AND NOT EXISTS (
  SELECT 1 FROM life_steps WHERE procedure_id = NEW.procedure_id AND seq = NEW.seq - 1
)
BEGIN SELECT RAISE(ABORT, 'the life of a version has no gap'); END;
CREATE TABLE draft_saves (
  save_id text PRIMARY KEY NOT NULL,
  procedure_id text NOT NULL,
  revision integer NOT NULL,
  began_at integer NOT NULL,
  saved_at integer NOT NULL,
  saved_by text,
  save_count integer NOT NULL,
  is_automatic integer NOT NULL,
  restored_from integer,
  bpmn text NOT NULL,
  forms text NOT NULL,
  papers text NOT NULL,
  fees text NOT NULL,
  decisions text NOT NULL,
  FOREIGN KEY (procedure_id) REFERENCES procedures(procedure_id)
);
CREATE INDEX draft_saves_of_procedure ON draft_saves (procedure_id,revision);
INSERT INTO draft_saves
  SELECT procedure_id || '.' || revision, procedure_id, revision, updated_at, updated_at,
    updated_by, 1, 0, NULL, bpmn, forms, papers, fees, decisions FROM drafts;
CREATE TABLE draft_comments (
  comment_id text PRIMARY KEY NOT NULL,
  procedure_id text NOT NULL,
  element_id text,
  element_name text NOT NULL,
  assignee_id text,
  is_open integer NOT NULL,
  created_at integer NOT NULL,
  remarks text NOT NULL,
  revision integer NOT NULL,
  FOREIGN KEY (procedure_id) REFERENCES procedures(procedure_id)
);
CREATE INDEX draft_comments_of_procedure ON draft_comments (procedure_id,created_at);
`,
};
