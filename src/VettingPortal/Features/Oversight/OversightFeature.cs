using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Exports;
using VettingPortal.Kernel.Ledger.Verification;

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

    /// <summary>Has the whole ledger verified.</summary>
    public static readonly Permission Verify = new("oversight.verify");

    /// <summary>Sees what the portal alarms the auditor of; the privacy officer, of broken glass alone.</summary>
    public static readonly Permission Alerts = new("oversight.alerts");

    /// <summary>Says what was done about an alert.</summary>
    public static readonly Permission ConcludeAlerts = new("oversight.conclude-alerts");

    /// <summary>Sees who read a file.</summary>
    public static readonly Permission FileReads = new("oversight.file-reads");

    /// <summary>Takes away what a person is told of the reads of their file.</summary>
    public static readonly Permission TellReads = new("oversight.tell-reads");

    /// <summary>The portal's own: takes down what a verification came to, and raises alerts.</summary>
    public static readonly Permission Record = new("oversight.record");

    public static readonly Permission ProposeErasure = new("oversight.propose-erasure");

    public static readonly Permission ApproveErasure = new("oversight.approve-erasure");

    public static readonly Permission SeeErasures = new("oversight.see-erasures");

    /// <summary>Keeps everything of a person for a court or a proceeding.</summary>
    public static readonly Permission HoldByLaw = new("oversight.hold-by-law");

    public static void Register(FeatureBuilder feature)
    {
        feature
            .Texts<OversightTexts>()
            .Permission(View, Role.AUD)
            .Permission(ReadPart, Role.AUD)
            .Permission(Verify, Role.AUD)
            .Permission(Alerts, Role.AUD, Role.DPO)
            .Permission(ConcludeAlerts, Role.AUD)
            .Permission(FileReads, Role.AUD, Role.DPO, Role.COO)
            .Permission(TellReads, Role.DPO)
            .Permission(Record)
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
        RegisterEvidence(feature);
        RegisterErasure(feature);
    }

    private static void RegisterErasure(FeatureBuilder feature)
    {
        feature
            .Permission(ProposeErasure, Role.DPO)
            .Permission(ApproveErasure, Role.AUD)
            .Permission(SeeErasures, Role.DPO, Role.AUD)
            .Permission(HoldByLaw, Role.LEG)
            .Navigation(
                "Erasures",
                OversightRoutes.Erasures,
                SeeErasures,
                Icons.Material.Outlined.PersonRemove,
                NavArea.Oversight,
                2
            )
            .Command<Oversight.ProposeErasure, Oversight.ProposeErasure.Handler>()
            .Command<Oversight.ApproveErasure, Oversight.ApproveErasure.Handler>()
            .Command<DeclineErasure, DeclineErasure.Handler>()
            .Command<PlaceLegalHold, PlaceLegalHold.Handler>()
            .Command<LiftLegalHold, LiftLegalHold.Handler>()
            .Navigation(
                "LegalHolds",
                OversightRoutes.LegalHolds,
                HoldByLaw,
                Icons.Material.Outlined.Gavel,
                NavArea.Oversight,
                3
            )
            .Query<ListLegalHolds, PageOf<ListLegalHolds.Row>, ListLegalHolds.Handler>()
            .Query<ListErasures, PageOf<ListErasures.Row>, ListErasures.Handler>();
        feature.Services.AddScoped<ErasureDesk>();
        feature.Services.AddSingleton<Tombstones>();
        feature.Services.AddSingleton<Shredder>();
        feature.Services.AddSingleton<ErasureList>();
        feature.Services.AddSingleton<ErasuresToRepeat>();
        feature.Services.AddScoped<IErasedPast, ErasedPasts>();
        feature.Services.AddSingleton<KeyRotation>();
        feature.Services.AddSingleton<IErasedPersons, ErasedPersons>();
    }

    private static void RegisterEvidence(FeatureBuilder feature)
    {
        feature
            .WorkPanel<AlertWork>(Alerts)
            .FileAction<ReadsAction>(FileReads, 95)
            .Query<ListFileReads, PageOf<ListFileReads.Row>, ListFileReads.Handler>()
            .Query<FindFileOfReads, FindFileOfReads.Found, FindFileOfReads.Handler>()
            .Query<TellFileReads, TellFileReads.Content, TellFileReads.Handler>()
            .Exports<ListFileReads, ListFileReads.Row, FileReadColumns>()
            .Command<StartVerification, StartVerification.Handler>()
            .Command<RecordVerification, RecordVerification.Handler>()
            .Command<BeginNewLife, BeginNewLife.Handler>()
            .Command<RotateKey, RotateKey.Handler>()
            .Command<RepeatErasure, RepeatErasure.Handler>()
            .Command<RaiseAlert, RaiseAlert.Handler>()
            .Command<WatchReads, WatchReads.Handler>()
            .Command<ConcludeAlert, ConcludeAlert.Handler>()
            .Query<FindLedgerState, FindLedgerState.Found, FindLedgerState.Handler>()
            .Query<ListVerifications, PageOf<ListVerifications.Row>, ListVerifications.Handler>()
            .Query<FindVerification, FindVerification.Found, FindVerification.Handler>()
            .Query<OpenStatement, OpenStatement.Content, OpenStatement.Handler>()
            .Query<ListAlerts, PageOf<ListAlerts.Row>, ListAlerts.Handler>()
            .Query<CountAlerts, int, CountAlerts.Handler>();
        feature.Services.AddScoped<ReadsOfAWeek>();
        feature.Services.AddScoped<ReadsOfFile>();
        feature.On<GlassBroken, TellBrokenGlass>();
        feature.Services.AddSingleton<LedgerWatch>();
        feature.Services.AddSingleton<SealingWatch>();
    }
}
