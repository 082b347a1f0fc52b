-- A lake of the first contract version: its tables, two of its views and the rows of one story, as they were then.
-- Never edited: what later versions change is in warehouse/migrations.

CREATE TABLE documents (
    document_id VARCHAR,
    story_id VARCHAR,
    uri VARCHAR,
    title VARCHAR,
    source VARCHAR,
    byline VARCHAR,
    published_on DATE,
    published_at TIMESTAMP WITH TIME ZONE,
    language VARCHAR,
    text VARCHAR,
    body_start_char BIGINT,
    content_sha256 VARCHAR,
    words BIGINT,
    media_type VARCHAR,
    revision BIGINT,
    is_current BOOLEAN,
    engine_version VARCHAR,
    reference_version VARCHAR,
    load_id VARCHAR
);

CREATE TABLE sentences (
    sentence_id VARCHAR,
    document_id VARCHAR,
    start_char BIGINT,
    end_char BIGINT,
    exact VARCHAR,
    paragraph_no BIGINT,
    sentence_no BIGINT
);

CREATE TABLE entities (
    entity_id VARCHAR,
    document_id VARCHAR,
    kind VARCHAR,
    name VARCHAR,
    name_key VARCHAR,
    country VARCHAR,
    wikidata VARCHAR,
    is_known BOOLEAN,
    rule VARCHAR
);

CREATE TABLE mentions (
    mention_id VARCHAR,
    document_id VARCHAR,
    start_char BIGINT,
    end_char BIGINT,
    exact VARCHAR,
    entity_id VARCHAR,
    kind VARCHAR,
    tag VARCHAR,
    form VARCHAR,
    acting_as VARCHAR,
    antecedent_id VARCHAR,
    is_certain BOOLEAN,
    sentence_id VARCHAR,
    rule VARCHAR
);

CREATE TABLE roles (
    role_id VARCHAR,
    document_id VARCHAR,
    start_char BIGINT,
    end_char BIGINT,
    exact VARCHAR,
    person_entity_id VARCHAR,
    title VARCHAR,
    organization_entity_id VARCHAR,
    country VARCHAR,
    sentence_id VARCHAR,
    rule VARCHAR
);

CREATE TABLE time_expressions (
    time_expression_id VARCHAR,
    document_id VARCHAR,
    start_char BIGINT,
    end_char BIGINT,
    exact VARCHAR,
    timex_type VARCHAR,
    timex_value VARCHAR,
    period VARCHAR,
    period_start DATE,
    period_end DATE,
    anchor VARCHAR,
    sentence_id VARCHAR,
    rule VARCHAR
);

CREATE TABLE statements (
    statement_id VARCHAR,
    document_id VARCHAR,
    start_char BIGINT,
    end_char BIGINT,
    exact VARCHAR,
    kind VARCHAR,
    stance VARCHAR,
    speaker_entity_id VARCHAR,
    speaker VARCHAR,
    speaker_start_char BIGINT,
    speaker_end_char BIGINT,
    cue VARCHAR,
    cue_start_char BIGINT,
    cue_end_char BIGINT,
    addressee_entity_id VARCHAR,
    occasion VARCHAR,
    said_on DATE,
    sentence_id VARCHAR,
    rule VARCHAR
);

CREATE TABLE statement_pieces (
    statement_piece_id VARCHAR,
    document_id VARCHAR,
    statement_id VARCHAR,
    piece_no BIGINT,
    start_char BIGINT,
    end_char BIGINT,
    exact VARCHAR
);

CREATE TABLE figures (
    figure_id VARCHAR,
    document_id VARCHAR,
    start_char BIGINT,
    end_char BIGINT,
    exact VARCHAR,
    kind VARCHAR,
    mantissa DECIMAL(38, 9),
    scale BIGINT,
    value DOUBLE,
    value_low DOUBLE,
    value_high DOUBLE,
    is_range BOOLEAN,
    unit VARCHAR,
    currency VARCHAR,
    is_currency_ambiguous BOOLEAN,
    per VARCHAR,
    counted VARCHAR,
    modifier VARCHAR,
    modifier_text VARCHAR,
    direction VARCHAR,
    change_role VARCHAR,
    decimals BIGINT,
    sentence_id VARCHAR,
    rule VARCHAR,
    measure VARCHAR,
    measure_text VARCHAR,
    measure_value DOUBLE,
    reporter VARCHAR,
    counterpart VARCHAR,
    scope VARCHAR,
    status VARCHAR,
    time_expression_id VARCHAR,
    period VARCHAR,
    period_start DATE,
    period_end DATE,
    statement_id VARCHAR,
    speaker_entity_id VARCHAR
);

CREATE TABLE comparisons (
    comparison_id VARCHAR,
    document_id VARCHAR,
    start_char BIGINT,
    end_char BIGINT,
    exact VARCHAR,
    kind VARCHAR,
    from_figure_id VARCHAR,
    to_figure_id VARCHAR,
    stated_figure_id VARCHAR,
    base_period VARCHAR,
    base_period_start DATE,
    base_period_end DATE,
    rule VARCHAR
);

CREATE TABLE duplicate_links (
    document_id VARCHAR,
    other_document_id VARCHAR,
    similarity DOUBLE
);

CREATE TABLE observations (
    series_id VARCHAR,
    measure VARCHAR,
    reporter VARCHAR,
    counterpart VARCHAR,
    scope VARCHAR,
    period VARCHAR,
    value DOUBLE,
    unit VARCHAR,
    publisher VARCHAR,
    vintage VARCHAR,
    published_on DATE,
    basis VARCHAR
);

CREATE TABLE rejects (
    reject_id VARCHAR,
    table_name VARCHAR,
    document_id VARCHAR,
    record VARCHAR,
    check_name VARCHAR,
    reason VARCHAR,
    stage VARCHAR,
    source_uri VARCHAR,
    line_no BIGINT,
    load_id VARCHAR,
    replayed_at TIMESTAMP WITH TIME ZONE
);

CREATE TABLE loads (
    load_id VARCHAR,
    run_id VARCHAR,
    loaded_at TIMESTAMP WITH TIME ZONE,
    engine_version VARCHAR,
    reference_version VARCHAR,
    documents BIGINT,
    row_count BIGINT,
    rejects BIGINT,
    seconds DOUBLE
);

INSERT INTO documents VALUES
    ('dfdbc882ee9220ea92b3', 'f4ccbcf2b26f13a7e9d3', 'https://example.org/first', 'Exports rise', NULL, NULL, DATE '2024-05-14', NULL, 'en', 'Exports rise

About $2 million was earned in 2023, “we grew twice as fast”, said Ada Example of Examplia.
', 14, '9e5e53a8bab60b4f9c4b5575eb3dc21b35ec53d4f4730c11937b5d89b4af1485', 19, 'text/plain', 1, true, '1', 'r1', 'load-of-the-first-version');

INSERT INTO sentences VALUES
    ('d3c4676653c76d22f17c', 'dfdbc882ee9220ea92b3', 14, 105, 'About $2 million was earned in 2023, “we grew twice as fast”, said Ada Example of Examplia.', 1, 1);

INSERT INTO entities VALUES
    ('522e8491e09a14164dd0', 'dfdbc882ee9220ea92b3', 'person', 'Ada Example', 'ada example', NULL, NULL, false, 'test');

INSERT INTO mentions VALUES
    ('144489ecf297a5322f79', 'dfdbc882ee9220ea92b3', 81, 92, 'Ada Example', '522e8491e09a14164dd0', 'person', 'PER', 'name', NULL, NULL, true, 'd3c4676653c76d22f17c', 'test');

INSERT INTO roles VALUES
    ('decfeeb2319ff7d8b165', 'dfdbc882ee9220ea92b3', 81, 104, 'Ada Example of Examplia', '522e8491e09a14164dd0', 'head', NULL, NULL, 'd3c4676653c76d22f17c', 'test');

INSERT INTO time_expressions VALUES
    ('9fcf676b7407e3e8cc5e', 'dfdbc882ee9220ea92b3', 45, 49, '2023', 'DATE', '2023', '2023', DATE '2023-01-01', DATE '2023-12-31', 'absolute', 'd3c4676653c76d22f17c', 'test');

INSERT INTO statements VALUES
    ('fa4f79e5d0b112e1f787', 'dfdbc882ee9220ea92b3', 52, 73, 'we grew twice as fast', 'direct', 'assertion', '522e8491e09a14164dd0', 'Ada Example', 81, 92, NULL, NULL, NULL, NULL, NULL, NULL, 'd3c4676653c76d22f17c', 'test');

INSERT INTO statement_pieces VALUES
    ('8baa6dee048cfc8f5aeb', 'dfdbc882ee9220ea92b3', 'fa4f79e5d0b112e1f787', 0, 52, 73, 'we grew twice as fast');

INSERT INTO figures VALUES
    ('3d943781086f62cfa990', 'dfdbc882ee9220ea92b3', 20, 30, '$2 million', 'money', 2.000000000, 6, 2000000.0, 1500000.0, 2500000.0, false, NULL, 'USD', false, NULL, NULL, 'about', NULL, NULL, NULL, NULL, 'd3c4676653c76d22f17c', 'test', NULL, NULL, NULL, NULL, NULL, NULL, 'reported', '9fcf676b7407e3e8cc5e', NULL, NULL, NULL, NULL, NULL),
    ('ae000430b3d94bb87401', 'dfdbc882ee9220ea92b3', 60, 65, 'twice', 'multiple', 2.000000000, 0, 2.0, NULL, NULL, false, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'd3c4676653c76d22f17c', 'test', NULL, NULL, NULL, NULL, NULL, NULL, 'reported', NULL, NULL, NULL, NULL, 'fa4f79e5d0b112e1f787', '522e8491e09a14164dd0');

INSERT INTO comparisons VALUES
    ('6ff4d1f0839f82ac2006', 'dfdbc882ee9220ea92b3', 55, 65, 'grew twice', 'change', NULL, NULL, 'ae000430b3d94bb87401', NULL, NULL, NULL, 'test');

INSERT INTO loads VALUES
    ('load-of-the-first-version', 'a run', TIMESTAMPTZ '2024-05-14 06:00:00+00', '1', 'r1', 1, 11, 1, 0.5);

INSERT INTO rejects VALUES
    ('reject-of-the-first-version', 'documents', NULL, '{"id": "x"}', 'text', 'stories.jsonl:2: there is no text', 'read', 'file:///stories.jsonl', 2, 'load-of-the-first-version', NULL);

CREATE VIEW figure_facts AS SELECT figure_id, exact, value FROM figures;

CREATE VIEW quotes AS SELECT statement_id, exact FROM statements;
