using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Oversight;

/// <summary>
/// The auditor's sight of the ledger: every act of everybody, internal affairs included, and who read what. Nothing here writes
/// anything but the entries of its own reading.
/// </summary>
public sealed class OversightFeature : IFeature
{
    /// <summary>Sees headers, which hold no personal data.</summary>
    public static readonly Permission View = new("oversight.view");

    /// <summary>Opens what a part of an entry says; every opening is an entry.</summary>
    public static readonly Permission ReadPart = new("oversight.read-part");

    public static void Register(FeatureBuilder feature)
    {
        feature
            .Texts<OversightTexts>()
            .Permission(View, Role.AUD)
            .Permission(ReadPart, Role.AUD)
            .Navigation(
                "NavOversight",
                OversightRoutes.Acts,
                View,
                Icons.Material.Outlined.FactCheck,
                NavArea.Oversight,
                1
            )
            .Query<ListActs, PageOf<ListActs.Row>, ListActs.Handler>()
            .Exports<ListActs, ListActs.Row, ActColumns>()
            .Query<CountAttempts, IReadOnlyList<CountAttempts.Row>, CountAttempts.Handler>()
            .Query<FindAct, FindAct.Found, FindAct.Handler>()
            .Query<ReadActPart, ReadActPart.Found, ReadActPart.Handler>();
        feature.Services.AddScoped<ActSearch>();
    }
}
