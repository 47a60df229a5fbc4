namespace VettingPortal.Features.Vetting;

/// <summary>Addresses of this feature's pages.</summary>
public static class VettingRoutes
{
    public const string Files = "/files";

    public const string Agenda = "/files/agenda";

    public static string File(string number) => $"/files/{number}";

    public static string Part(string number, string part) => $"/files/{number}?part={part}";
}
