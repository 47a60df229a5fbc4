namespace VettingPortal.Features.Oversight;

/// <summary>The addresses of these pages.</summary>
public static class OversightRoutes
{
    public const string Acts = "/oversight";

    public const string Reads = "/oversight?ending=read";

    public const string Attempts = "/oversight/attempts";

    public static string Of(Guid act) => $"/oversight/acts/{act}";

    public static string Of(string user, string ending) =>
        $"/oversight?user={Uri.EscapeDataString(user)}&ending={ending}";
}
