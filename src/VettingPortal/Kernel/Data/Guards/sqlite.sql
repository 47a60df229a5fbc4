-- The ledger is append-only on SQLite: whoever changes it must first take these triggers away, and then is found by `verify`.
CREATE TRIGGER IF NOT EXISTS ledger_entries_stay BEFORE UPDATE ON ledger_entries
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only.'); END;
CREATE TRIGGER IF NOT EXISTS ledger_entries_keep BEFORE DELETE ON ledger_entries
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only.'); END;
CREATE TRIGGER IF NOT EXISTS ledger_leaves_stay BEFORE UPDATE ON ledger_leaves
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only.'); END;
CREATE TRIGGER IF NOT EXISTS ledger_leaves_keep BEFORE DELETE ON ledger_leaves
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only.'); END;
CREATE TRIGGER IF NOT EXISTS ledger_checkpoints_stay BEFORE UPDATE ON ledger_checkpoints
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only.'); END;
CREATE TRIGGER IF NOT EXISTS ledger_checkpoints_keep BEFORE DELETE ON ledger_checkpoints
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only.'); END;
CREATE TRIGGER IF NOT EXISTS ledger_parts_keep BEFORE DELETE ON ledger_parts
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only.'); END;
-- An erasure that two people decided blanks a person's parts and takes their key away; nothing else may.
CREATE TRIGGER IF NOT EXISTS ledger_parts_stay BEFORE UPDATE ON ledger_parts
WHEN NEW."Salt" IS NOT NULL OR NEW."Content" IS NOT NULL OR NEW."Entry" <> OLD."Entry" OR NEW."Ordinal" <> OLD."Ordinal"
  OR NEW."Type" <> OLD."Type" OR NEW."Key" <> OLD."Key" OR NEW."Version" <> OLD."Version" OR NEW."DataSubject" IS NOT OLD."DataSubject"
  OR NOT EXISTS (SELECT 1 FROM erasures WHERE "Person" = OLD."DataSubject" AND "State" = 'Approved')
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only.'); END;
CREATE TRIGGER IF NOT EXISTS ledger_keys_stay BEFORE UPDATE ON ledger_keys
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only.'); END;
CREATE TRIGGER IF NOT EXISTS ledger_keys_keep BEFORE DELETE ON ledger_keys
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE "Person" = OLD."Person" AND "State" = 'Approved')
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only.'); END;
