-- The ledger's row of a load, in the same transaction.
INSERT INTO lake.loads (
    load_id, run_id, loaded_at, engine_version, reference_version, contract_version,
    documents, row_count, rejects, seconds
)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
