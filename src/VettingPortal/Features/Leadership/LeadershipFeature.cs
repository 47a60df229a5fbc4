using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Ledger.Verification;

namespace VettingPortal.Features.Leadership;

/// <summary>What leadership sees: targets against what was reached, in sums only, never a single file (SOD-10).</summary>
public sealed class LeadershipFeature : IFeature
{
    public const string Route = "/leadership";

    public const string ExportRoute = "/leadership/export";

    public static readonly Permission View = new("leadership.view");

    public static void Register(FeatureBuilder feature)
    {
        feature.Services.AddSingleton<IDerivedCheck, TallyCheck>();
        feature
            .Texts<LeadershipTexts>()
            .Permission(View, Role.LDR, Role.DIR, Role.AUD)
            .Navigation("Progress", Route, View, MudBlazor.Icons.Material.Outlined.Insights, NavArea.Leadership)
            .Query<ShowProgress, Progress, ShowProgress.Handler>()
            .Query<ExportProgress, ProgressFile, ExportProgress.Handler>()
            .On<FileChanged, KeepTallies>()
            .On<Certification.CertificateChanged, KeepRevocations>();
    }
}
