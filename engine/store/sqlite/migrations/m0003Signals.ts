/**
 * Waits for signals beside those for messages, signals on their way to other dossiers, whom a kept
 * message is for, the item of a task, and the format of a snapshot: what is there already has the
 * first one.
 */
export const m0003Signals = {
  name: '0003-signals',
  sql: `DROP INDEX message_waits_by_dossier;
ALTER TABLE message_waits RENAME TO event_waits;
ALTER TABLE event_waits RENAME COLUMN message_name TO event_name;
ALTER TABLE event_waits ADD COLUMN kind text NOT NULL DEFAULT 'message';
CREATE INDEX event_waits_by_dossier ON event_waits (dossier_id,since);
CREATE INDEX event_waits_for_signal ON event_waits (event_name,wait_id) WHERE kind = 'signal';
CREATE TABLE thrown_signals (
  signal_id text PRIMARY KEY NOT NULL,
  dossier_id text NOT NULL,
  signal_name text NOT NULL,
  thrown_at integer NOT NULL
);
ALTER TABLE pending_messages ADD COLUMN target_id text;
ALTER TABLE tasks ADD COLUMN item integer;
ALTER TABLE instances ADD COLUMN snapshot_format integer NOT NULL DEFAULT 1;
CREATE INDEX instances_of_older_format ON instances (instance_id) WHERE snapshot_format < 2;
`,
};
