using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;
using VettingPortal.Kernel.Ledger;

namespace VettingPortal.Kernel.Data;

/// <summary>
/// What can be wrong with the database itself while the portal is right: it is away, busy or full. Each has a rule of its own, whose
/// text says whether something may have been stored.
/// </summary>
public static class Outage
{
    /// <summary>The connection was cut, the server was stopped, or transactions stood in each other's way, and trying again did not help.</summary>
    public const string Away = "portal.database-away";

    /// <summary>The same, when the connection was cut while the act was saved: whether it was kept can be asked when the database is back.</summary>
    public const string InDoubt = "portal.not-known-if-stored";

    /// <summary>Somebody outside the portal holds the SQLite database.</summary>
    public const string Busy = "portal.database-busy";

    /// <summary>There is no room to write.</summary>
    public const string Full = "portal.disk-full";

    private const int SqliteIoWrite = 778;

    /// <summary>Whether a rule is one of these, of which the ledger has no entry.</summary>
    public static bool IsRule(string rule) => rule is Away or InDoubt or Busy or Full;

    /// <summary>Whether the act may do when it is tried again, from the beginning and on another connection.</summary>
    public static bool Passes(Exception failure) => RuleOf(failure) is Away;

    /// <summary>The rule to answer with, or null where something else is wrong.</summary>
    public static string? RuleOf(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (Of(cause) is { } rule)
            {
                return rule;
            }
        }
        return null;
    }

    private static string? Of(Exception cause) =>
        cause switch
        {
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => Full,
            // Another try of this very act was committed meanwhile; the next look at the ledger will find it.
            PostgresException
            {
                SqlState: PostgresErrorCodes.UniqueViolation,
                ConstraintName: LedgerEntryMapping.OneEntryAnAct
            } => Away,
            PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown } =>
                Away,
            NpgsqlException { IsTransient: true } => Away,
            SocketException => Away,
            SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL } => Full,
            SqliteException { SqliteExtendedErrorCode: SqliteIoWrite } => Full,
            SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED } => Busy,
            _ => null,
        };
}
