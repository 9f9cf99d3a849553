/** Sessions at which officers receive away from their counter, and what was received there. */
export const m0024MobileSessions = {
  name: '0024-mobile-sessions',
  sql: `CREATE TABLE mobile_sessions (
  mobile_session_id text PRIMARY KEY NOT NULL,
  agency_id text NOT NULL,
  place text NOT NULL,
  hamlet text NOT NULL,
  on_day text NOT NULL,
  from_time text NOT NULL,
  to_time text NOT NULL,
  officer_ids text NOT NULL,
  procedure_ids text NOT NULL,
  status text NOT NULL,
  planned_by text,
  planned_at integer NOT NULL,
  opened_at integer,
  closed_at integer,
  reason text,
  revision integer NOT NULL
);
CREATE INDEX mobile_sessions_by_day ON mobile_sessions (on_day,from_time);
ALTER TABLE dossiers ADD COLUMN mobile_session text;
CREATE INDEX dossiers_of_mobile_session ON dossiers
  (json_extract(mobile_session, '$.mobileSessionId')) WHERE mobile_session IS NOT NULL;
`,
};
