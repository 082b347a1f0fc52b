-- Documents keep the id that their source gives; of those loaded before it is not known until they are extracted anew.
ALTER TABLE documents ADD COLUMN given_id VARCHAR;
