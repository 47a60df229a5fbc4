namespace VettingPortal.Features.Settings;

/// <summary>The addresses of these pages.</summary>
public static class SettingsRoutes
{
    public const string Home = "/settings";

    public const string Lists = "/settings/lists";

    /// <summary>Kept by the evaluations' feature, shown among the settings.</summary>
    public const string Accreditations = "/settings/accreditations";

    public const string NewAccreditation = "/settings/accreditations/new";

    public const string History = "/settings/history";

    public const string NewPolicy = "/settings/proposals/policy";

    public const string NewHoliday = "/settings/proposals/holiday";

    public const string NewProfile = "/settings/proposals/profile";

    public const string NewRegion = "/settings/proposals/region";

    public const string NewReference = "/settings/proposals/reference";

    public static string Of(ProposalId proposal) => $"/settings/proposals/{proposal.Value}";

    public static string List(ReferenceList list) => $"{Lists}?list={list}";

    /// <summary>The form that proposes a change to a known record.</summary>
    public static string Change(string form, Guid record) => $"{form}?id={record}";
}
