namespace VettingPortal.Features.Recruitment;

/// <summary>Addresses of this feature's pages.</summary>
public static class RecruitmentRoutes
{
    public const string Applicants = "/applicants";

    public const string NewApplicant = "/applicants/new";

    public const string Import = "/applicants/import";

    public const string Campaigns = "/campaigns";

    public const string NewCampaign = "/campaigns/new";

    public static string Application(string number) => $"/applicants/{number}";

    public static string Campaign(string code) => $"/campaigns/{code}";

    public static string Batch(ImportBatchId batch) => $"/applicants/import?batch={batch.Value:N}";

    public static string Result(ImportBatchId batch) => $"/applicants/import/{batch.Value:N}/result";
}
