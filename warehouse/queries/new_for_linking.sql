-- The next documents without fingerprints.
SELECT document_id, text FROM lake.documents ANTI JOIN lake.fingerprints USING (document_id) LIMIT $chunk
