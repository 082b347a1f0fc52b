-- The next documents without fingerprints.
CREATE OR REPLACE TEMP TABLE new_documents AS
SELECT document_id FROM lake.documents ANTI JOIN lake.fingerprints USING (document_id) LIMIT $chunk
