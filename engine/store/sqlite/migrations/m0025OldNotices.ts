/** What is done with is found by its age, so that it can go. */
export const m0025OldNotices = {
  name: '0025-old-notices',
  sql: `CREATE INDEX notices_old ON notices (created_at,notice_id) WHERE status <> 'pending';
CREATE INDEX officer_notices_old ON officer_notices (at,notice_id);
CREATE INDEX notice_reads_of_notice ON notice_reads (notice_id);
CREATE INDEX outbox_old ON outbox (created_at,outbox_id)
  WHERE status IN ('delivered', 'cancelled');
`,
};
