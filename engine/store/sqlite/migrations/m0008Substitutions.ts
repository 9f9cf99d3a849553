/** Who stands in for whom while they are away. */
export const m0008Substitutions = {
  name: '0008-substitutions',
  sql: `CREATE TABLE substitutions (
  substitution_id text PRIMARY KEY NOT NULL,
  absent_id text NOT NULL,
  substitute_id text NOT NULL,
  agency_id text NOT NULL,
  post text NOT NULL,
  from_day text NOT NULL,
  to_day text NOT NULL,
  reason text NOT NULL,
  decided_by text,
  decided_at integer NOT NULL,
  ended_at integer,
  FOREIGN KEY (absent_id) REFERENCES people(person_id),
  FOREIGN KEY (substitute_id) REFERENCES people(person_id)
);
CREATE INDEX substitutions_by_last_day ON substitutions (to_day,substitution_id);
`,
};
