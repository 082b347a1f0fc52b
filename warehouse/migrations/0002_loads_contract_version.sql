-- The ledger says under which version of the contract a load was made; all earlier ones were made under the first.
ALTER TABLE loads ADD COLUMN contract_version BIGINT;
UPDATE loads SET contract_version = 1;
