-- statement has a piece
SELECT s.statement_id AS key, s.statement_id AS example FROM statements AS s ANTI JOIN statement_pieces AS p ON s.statement_id = p.statement_id AND s.document_id = p.document_id
