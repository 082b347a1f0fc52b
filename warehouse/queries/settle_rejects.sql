-- Rejects that a replay settled or a person dismissed, each once.
UPDATE lake.rejects SET replayed_at = ? WHERE replayed_at IS NULL AND list_contains(?, reject_id)
