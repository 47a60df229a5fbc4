using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Integrity;

/// <summary>Internal affairs, first part. Who does not belong to it finds nothing of it: no menu line, no page, no difference.</summary>
public sealed class IntegrityFeature : IFeature
{
    public static readonly Permission View = new("integrity.view");
    public static readonly Permission Raise = new("integrity.raise");
    public static readonly Permission Order = new("integrity.order");

    /// <summary>
    /// The acts whose content names who reported whom, and why: nobody outside internal affairs opens it alone. Declaring a tie is among
    /// them whether it came in time or not, so that none of them tells which.
    /// </summary>
    public static readonly IReadOnlyList<string> Acts =
    [
        nameof(RaiseFlag),
        nameof(ReportTrainingBreach),
        nameof(DeclareTie),
        nameof(OrderHold),
        nameof(ExtendOrder),
        nameof(CutAccessOfOrder),
        nameof(ReviewOrder),
        nameof(ConfirmOrder),
        nameof(LiftOrder),
        nameof(DismissFlag),
        nameof(FindFlag),
    ];

    public static void Register(FeatureBuilder feature)
    {
        feature.Services.AddScoped<IntegrityDesk>();
        feature
            .Texts<IntegrityTexts>()
            .Permission(View, Role.IAI, Role.IAD)
            .Permission(Raise, Role.IAI, Role.IAD)
            .Permission(Order, Role.IAD)
            .Navigation(
                "Flags",
                IntegrityRoutes.Flags,
                View,
                MudBlazor.Icons.Material.Outlined.Policy,
                NavArea.Integrity
            )
            .On<TieDeclared, FlagLateTie>()
            .FileAction<BreachAction>(VettingFeature.Train, 55)
            .WorkPanel<FlagWork>(View)
            .Query<ListFlagWork, IReadOnlyList<ListFlagWork.Row>, ListFlagWork.Handler>()
            .Command<RaiseFlag, RaiseFlag.Handler>()
            .Command<ReportTrainingBreach, ReportTrainingBreach.Handler>()
            .Command<OrderHold, OrderHold.Handler>()
            .Command<ExtendOrder, ExtendOrder.Handler>()
            .Command<CutAccessOfOrder, CutAccessOfOrder.Handler>()
            .Query<ListAccountsToCut, IReadOnlyList<IntegrityFlagId>, ListAccountsToCut.Handler>()
            .Query<ListOrdersToExtend, IReadOnlyList<IntegrityFlagId>, ListOrdersToExtend.Handler>()
            .Command<ReviewOrder, ReviewOrder.Handler>()
            .Command<ConfirmOrder, ConfirmOrder.Handler>()
            .Command<LiftOrder, LiftOrder.Handler>()
            .Command<DismissFlag, DismissFlag.Handler>()
            .Query<ListFlags, PageOf<ListFlags.Row>, ListFlags.Handler>()
            .Query<FindFlag, FindFlag.Sheet, FindFlag.Handler>()
            .Query<FindFlagSubject, FindFlagSubject.Found?, FindFlagSubject.Handler>();
    }
}

/// <summary>Where internal affairs works; for anyone else there is nothing at these addresses.</summary>
public static class IntegrityRoutes
{
    public const string Flags = "/integrity";

    public const string New = "/integrity/new";

    public static string Flag(IntegrityFlagId flag) => $"/integrity/{flag.Value}";
}
