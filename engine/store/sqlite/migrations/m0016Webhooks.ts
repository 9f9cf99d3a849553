/** Systems that are told what happens to dossiers; each way out has its own queue. */
export const m0016Webhooks = {
  name: '0016-webhooks',
  sql: `CREATE TABLE webhooks (
  webhook_id text PRIMARY KEY NOT NULL,
  url text NOT NULL,
  secret text NOT NULL,
  created_at integer NOT NULL,
  ended_at integer
);
DROP INDEX notices_due;
CREATE INDEX notices_due ON notices (channel,next_attempt_at,revision,notice_id)
  WHERE status = 'pending';
DROP INDEX notices_failed;
CREATE INDEX notices_failed ON notices (channel,notice_id) WHERE status = 'failed';
CREATE INDEX notices_of_webhook ON notices (address,created_at,notice_id)
  WHERE channel = 'webhook';
`,
};
