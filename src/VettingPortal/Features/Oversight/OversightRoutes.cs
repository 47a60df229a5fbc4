namespace VettingPortal.Features.Oversight;

/// <summary>The addresses of these pages.</summary>
public static class OversightRoutes
{
    public const string Acts = "/oversight";

    public const string Reads = "/oversight?ending=read";

    public const string Attempts = "/oversight/attempts";

    public const string Ledger = "/oversight/ledger";

    public const string Alerts = "/oversight/alerts";

    public const string Erasures = "/oversight/erasures";

    public const string LegalHolds = "/oversight/legal-holds";

    /// <summary>Who read a file.</summary>
    public static string ReadsOf(string number) => $"/files/{number}/reads";

    public static string Verification(LedgerVerificationId id) => $"{Ledger}/{id.Value}";

    /// <summary>The statement of a verification in PDF.</summary>
    public static string Statement(LedgerVerificationId id) => $"{Ledger}/{id.Value}/pdf";

    public static string Of(Guid act) => $"/oversight/acts/{act}";

    public static string Of(string user, string ending) =>
        $"/oversight?user={Uri.EscapeDataString(user)}&ending={ending}";
}
