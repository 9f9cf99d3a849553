/** Numbers taken at one-stop units, to be called in turn. */
export const m0020Queue = {
  name: '0020-queue',
  sql: `CREATE TABLE queue_numbers (
  queue_number_id text PRIMARY KEY NOT NULL,
  agency_id text NOT NULL,
  taken_on text NOT NULL,
  number integer NOT NULL,
  taken_at integer NOT NULL,
  status text NOT NULL,
  first_called_at integer,
  called_at integer,
  called_by text,
  desk text,
  begun_at integer,
  ended_at integer,
  revision integer NOT NULL
);
CREATE UNIQUE INDEX queue_numbers_once ON queue_numbers (agency_id,taken_on,number);
`,
};
