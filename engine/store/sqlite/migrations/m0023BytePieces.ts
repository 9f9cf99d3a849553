/** The bytes of files in pieces of 256 KiB, so that none has to lie in memory whole. */
export const m0023BytePieces = {
  name: '0023-byte-pieces',
  sql: `CREATE TABLE byte_pieces (
  bytes_id text NOT NULL,
  seq integer NOT NULL,
  bytes blob NOT NULL,
  PRIMARY KEY (bytes_id,seq)
);
CREATE TABLE incoming_bytes (
  bytes_id text PRIMARY KEY NOT NULL,
  begun_at integer NOT NULL
);
CREATE INDEX incoming_bytes_oldest ON incoming_bytes (begun_at,bytes_id);
INSERT INTO byte_pieces
  WITH RECURSIVE cut (sha256, seq) AS (
    SELECT sha256, 0 FROM file_bytes
    UNION ALL
    SELECT cut.sha256, seq + 1 FROM cut JOIN file_bytes USING (sha256)
      WHERE (seq + 1) * 262144 < length(bytes)
  )
  SELECT cut.sha256, seq, coalesce(substr(bytes, seq * 262144 + 1, 262144), x'')
    FROM cut JOIN file_bytes USING (sha256);
ALTER TABLE file_bytes DROP COLUMN bytes;
ALTER TABLE file_bytes ADD COLUMN bytes_id text NOT NULL DEFAULT '';
UPDATE file_bytes SET bytes_id = sha256;
CREATE UNIQUE INDEX file_bytes_by_id ON file_bytes (bytes_id);
`,
};
