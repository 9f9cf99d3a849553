/** What was written once stays: triggers on the history and on published versions. */
export const m0002AppendOnly = {
  name: '0002-append-only',
  sql: `CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_has_no_gap BEFORE INSERT ON history
WHEN NEW.seq <> 1 AND NOT EXISTS (
  SELECT 1 FROM history WHERE instance_id = NEW.instance_id AND seq = NEW.seq - 1
)
BEGIN SELECT RAISE(ABORT, 'history has no gap'); END;
CREATE TRIGGER versions_are_not_changed BEFORE UPDATE ON versions
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;
CREATE TRIGGER versions_are_not_deleted BEFORE DELETE ON versions
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;
`,
};
