-- The ledger's row of a load, in the same transaction.
INSERT INTO lake.loads VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
