-- The ledger is append-only on PostgreSQL: by these triggers for everybody, and by grants for the portal's own role (docs/operations.md).
CREATE OR REPLACE FUNCTION ledger_stays() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'The ledger is append-only.' USING ERRCODE = 'insufficient_privilege'; END $$;

CREATE OR REPLACE TRIGGER ledger_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries FOR EACH STATEMENT EXECUTE FUNCTION ledger_stays();
CREATE OR REPLACE TRIGGER ledger_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_leaves FOR EACH STATEMENT EXECUTE FUNCTION ledger_stays();
CREATE OR REPLACE TRIGGER ledger_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_checkpoints FOR EACH STATEMENT EXECUTE FUNCTION ledger_stays();
CREATE OR REPLACE TRIGGER ledger_stays BEFORE DELETE OR TRUNCATE ON ledger_parts FOR EACH STATEMENT EXECUTE FUNCTION ledger_stays();
CREATE OR REPLACE TRIGGER ledger_stays BEFORE UPDATE OR TRUNCATE ON ledger_keys FOR EACH STATEMENT EXECUTE FUNCTION ledger_stays();

-- An erasure that two people decided blanks a person's parts and takes their key away; nothing else may.
CREATE OR REPLACE FUNCTION ledger_blanks() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF NEW."Salt" IS NULL AND NEW."Content" IS NULL
     AND (NEW."Entry", NEW."Ordinal", NEW."Type", NEW."Key", NEW."Version", NEW."DataSubject")
         IS NOT DISTINCT FROM (OLD."Entry", OLD."Ordinal", OLD."Type", OLD."Key", OLD."Version", OLD."DataSubject")
     AND EXISTS (SELECT 1 FROM erasures WHERE "Person" = OLD."DataSubject" AND "State" = 'Approved')
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'The ledger is append-only.' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE OR REPLACE TRIGGER ledger_blanks BEFORE UPDATE ON ledger_parts FOR EACH ROW EXECUTE FUNCTION ledger_blanks();

CREATE OR REPLACE FUNCTION ledger_forgets() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF EXISTS (SELECT 1 FROM erasures WHERE "Person" = OLD."Person" AND "State" = 'Approved') THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'The ledger is append-only.' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE OR REPLACE TRIGGER ledger_forgets BEFORE DELETE ON ledger_keys FOR EACH ROW EXECUTE FUNCTION ledger_forgets();

-- By this the portal's role, which may neither update nor delete, blanks what an erasure allows.
CREATE OR REPLACE FUNCTION ledger_erase(erased uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS
$$
  UPDATE ledger_parts SET "Salt" = NULL, "Content" = NULL WHERE "DataSubject" = erased AND "Content" IS NOT NULL;
  DELETE FROM ledger_keys WHERE "Person" = erased;
$$;

-- The integrity compartment, a second net under the portal's own rules: rows are seen and written only where the act said, when it opened its
-- connection, that it works there. Forced, so that the tables' owner is asked too.
ALTER TABLE integrity_flags ENABLE ROW LEVEL SECURITY;
ALTER TABLE integrity_flags FORCE ROW LEVEL SECURITY;
ALTER TABLE integrity_effects ENABLE ROW LEVEL SECURITY;
ALTER TABLE integrity_effects FORCE ROW LEVEL SECURITY;
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = 'integrity_flags'::regclass) THEN
    CREATE POLICY compartment ON integrity_flags USING (current_setting('portal.compartment', true) = 'integrity');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = 'integrity_effects'::regclass) THEN
    CREATE POLICY compartment ON integrity_effects USING (current_setting('portal.compartment', true) = 'integrity');
  END IF;
END $$;
