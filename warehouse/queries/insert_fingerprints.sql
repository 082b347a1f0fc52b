-- The fingerprints of the documents that have none yet.
INSERT INTO lake.fingerprints BY NAME FROM temp.new_fingerprints
