namespace VettingPortal.Kernel.Ledger;

/// <summary>
/// Where the evidence's keys and outside copies lie. Each belongs on another disk or host than the database:
/// <see cref="Keys"/> holds private keys (files of mode 0600), <see cref="Journal"/> the node's own list of leaves,
/// <see cref="Witness"/> the file of checkpoints, <see cref="WitnessUrl"/> a node of somebody else's that keeps them too.
/// </summary>
/// <param name="Node">The name of this process's machine in the ledger; no spaces, no plus sign.</param>
/// <param name="Relaxed">For filling a demonstration only: the journal is not flushed at each act.</param>
/// <param name="SealerConnection">By which sealing connects to PostgreSQL; null for the portal's own connection.</param>
public sealed record LedgerSettings(
    string Keys,
    string Journal,
    string? Witness,
    Uri? WitnessUrl = null,
    string Node = "node",
    bool Relaxed = false,
    string? SealerConnection = null
)
{
    /// <summary>The file of approved erasures, which a restored backup is held against.</summary>
    public string Erasures { get; init; } = Path.GetFullPath(Path.Combine(Journal, "..", "erasures.txt"));

    /// <summary>Line one of every checkpoint: which ledger it is of (C2SP tlog-checkpoint).</summary>
    public const string Origin = "vetting-portal/ledger";

    /// <summary>Everything below one directory, as the embedded default has it.</summary>
    public static LedgerSettings In(string directory, bool relaxed = false) =>
        new(
            Path.Combine(directory, "keys"),
            Path.Combine(directory, "journal"),
            Path.Combine(directory, "witness", "checkpoints.txt"),
            Node: NodeName(),
            Relaxed: relaxed
        );

    private static string NodeName() =>
        new([.. Environment.MachineName.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.')]);
}
