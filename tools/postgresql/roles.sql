-- The portal's roles on PostgreSQL 15 or later, and what each may do. Run as a superuser in the portal's database, after every `migrate`:
--   psql -d vetting -v ON_ERROR_STOP=1 -f tools/postgresql/roles.sql
-- Running it again changes nothing. Roles are made without a password and cannot sign in until they get one, or a certificate:
--   ALTER ROLE vp_app LOGIN PASSWORD '…';
--
--   vp_migrator  owns the tables and changes their form (`migrate`); used at upgrades only
--   vp_app       the portal: records by SELECT, INSERT, UPDATE, DELETE; the ledger by SELECT and INSERT; no change of form
--   vp_sealer    sealing (Ledger:SealerConnection): reads entries, adds leaves, checkpoints and blocks
--   vp_audit     `verify`: reads, in read-only transactions

DO $$
DECLARE one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['vp_migrator', 'vp_app', 'vp_sealer', 'vp_audit'] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = one) THEN
      EXECUTE format('CREATE ROLE %I NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', one);
    END IF;
  END LOOP;
END $$;

ALTER ROLE vp_audit SET default_transaction_read_only = on;

-- What the portal's tables are made of belongs to vp_migrator, whoever made it.
DO $$
DECLARE one record;
BEGIN
  FOR one IN
    SELECT c.oid::regclass AS name, c.relkind FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND c.relowner <> 'vp_migrator'::regrole
  LOOP
    EXECUTE format('ALTER %s %s OWNER TO vp_migrator', CASE one.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END, one.name);
  END LOOP;
  -- Sequences of identity columns follow their tables.
  FOR one IN
    SELECT c.oid::regclass AS name FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S' AND c.relowner <> 'vp_migrator'::regrole
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i') AND d.refclassid = 'pg_class'::regclass)
  LOOP
    EXECUTE format('ALTER SEQUENCE %s OWNER TO vp_migrator', one.name);
  END LOOP;
  FOR one IN
    SELECT p.oid::regprocedure AS name FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.proowner <> 'vp_migrator'::regrole AND p.proname LIKE 'ledger\_%'
  LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO vp_migrator', one.name);
  END LOOP;
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO vp_migrator, vp_app, vp_sealer, vp_audit', current_database());
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM vp_app, vp_sealer, vp_audit;
GRANT USAGE, CREATE ON SCHEMA public TO vp_migrator;
GRANT USAGE ON SCHEMA public TO vp_app, vp_sealer, vp_audit;
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, vp_app, vp_sealer, vp_audit;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, vp_app, vp_sealer, vp_audit;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC, vp_app, vp_sealer, vp_audit;

-- The portal.
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO vp_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO vp_app;
REVOKE UPDATE, DELETE ON ledger_entries, ledger_parts, ledger_leaves, ledger_checkpoints, ledger_keys FROM vp_app;
REVOKE INSERT, UPDATE, DELETE ON "__EFMigrationsHistory" FROM vp_app;
GRANT EXECUTE ON FUNCTION ledger_erase(uuid) TO vp_app;

-- Sealing.
GRANT SELECT ON ledger_entries, ledger_leaves, ledger_checkpoints, aux_ledger_blocks, aux_ledger_incarnations TO vp_sealer;
GRANT INSERT ON ledger_leaves, ledger_checkpoints, aux_ledger_blocks TO vp_sealer;

-- Verification: everything but what opens sessions and drafts.
GRANT SELECT ON ALL TABLES IN SCHEMA public TO vp_audit;
REVOKE SELECT ON aux_data_protection_keys, aux_drafts, aux_user_sessions FROM vp_audit;
