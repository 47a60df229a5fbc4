using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Leadership;

/// <summary>
/// Takes random steps on random files, each as an act of its own; what the rules refuse leaves nothing. Half of the files come with all
/// their phases behind them, as one act of many steps.
/// </summary>
internal sealed class Workload(TestPortal portal, int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<VettingFileId> _files = [];
    private int _number;

    public required IReadOnlyList<Campaign> Campaigns { get; init; }

    public static Campaign ACampaign(string code, string region) =>
        Campaign.Announce(
            CampaignId.New(),
            code,
            Guid.CreateVersion7(),
            region,
            "2026-T4",
            new(2026, 8, 1),
            new(2027, 7, 31)
        );

    public async Task Run(int acts)
    {
        var begin = AVettingFile.Noon.AddDays(12);
        if (portal.Clock.GetUtcNow() < begin)
        {
            portal.Clock.SetUtcNow(begin);
        }
        for (var i = 0; i < acts; i++)
        {
            portal.Clock.Advance(TimeSpan.FromHours(_random.Next(1, 5)));
            if (_files.Count < 4 || _random.Next(40) == 0)
            {
                await Open();
            }
            else
            {
                await Act(_files[_random.Next(_files.Count)], Any);
            }
        }
    }

    public async Task Open()
    {
        Campaign campaign;
        int days;
        bool evaluated;
        lock (_random)
        {
            (campaign, days) = (Campaigns[_random.Next(Campaigns.Count)], _random.Next(80));
            evaluated = _random.Next(2) == 0;
        }
        var id = VettingFileId.New();
        var number = $"EXP-2026-{Interlocked.Increment(ref _number):D6}";
        await InAScope(
            async (db, policy) =>
            {
                var application = new Application(
                    CaseType.Entry,
                    campaign.Id.Value,
                    "PREVENCION",
                    campaign.Region,
                    policy.Today.AddDays(-days),
                    "2026-01"
                );
                var opened = evaluated ? AVettingFile.Today : policy;
                var file = VettingFile.OpenDraft(id, number, PersonId.New(), application, Someone(), opened);
                Enum.GetValues<ConsentKind>().ToList().ForEach(kind => file.Sign(kind, opened.Today));
                if (evaluated)
                {
                    AVettingFile.Evaluated(file);
                }
                db.Add(file);
                await Task.CompletedTask;
            }
        );
        lock (_files)
        {
            _files.Add(id);
        }
    }

    private Task Act(VettingFileId id, Action<VettingFile, PolicyOfTheDay> act) =>
        InAScope(async (db, policy) => act(await db.Set<VettingFile>().SingleAsync(file => file.Id == id), policy));

    private async Task InAScope(Func<PortalDb, PolicyOfTheDay, Task> act)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (db, context) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<UseCaseContext>());
        (context.Actor, context.Now) = (services.GetRequiredService<Door>().System, portal.Clock.GetUtcNow());
        try
        {
            await act(db, await services.GetRequiredService<PolicyLookup>().Find(CancellationToken.None));
        }
        catch (RuleBrokenException)
        {
            return;
        }
        await services.GetRequiredService<DomainEvents>().Tell(db, CancellationToken.None);
        var entry = new Act(
            Guid.CreateVersion7(),
            "Workload",
            context.Actor.Id,
            null,
            Guid.Empty,
            "done",
            null,
            null,
            context.Now
        );
        await services.GetRequiredService<LedgerWriter>().Save(db, entry, null, CancellationToken.None);
    }

    private void Any(VettingFile file, PolicyOfTheDay policy)
    {
        if (_random.Next(40) == 0)
        {
            if (file.IsHeld)
            {
                file.LiftHold(policy);
            }
            else
            {
                file.Hold(policy);
            }
            return;
        }
        if (file.State is VettingState.Eligible or VettingState.InEvaluation && Phase(file, policy))
        {
            return;
        }
        var someone = Someone();
        var steps = file.StepsFor(someone).Where(step => !Leaves(step) || _random.Next(12) == 0).ToList();
        if (steps.Count > 0)
        {
            var step = steps[_random.Next(steps.Count)];
            file.Take(step, someone, Facts(file, step, someone, policy));
        }
    }

    private static bool Leaves(VettingStep step) =>
        step
            is VettingStep.Withdraw
                or VettingStep.LeaveTraining
                or VettingStep.FindNotEligible
                or VettingStep.FailTraining
                or VettingStep.ReturnToEvaluation
                or VettingStep.AskMoreInformation;

    private bool Phase(VettingFile file, PolicyOfTheDay policy)
    {
        var kind = Enum.GetValues<EvaluationKind>()[_random.Next(5)];
        var phase = file.Current(kind);
        switch (phase?.State)
        {
            case null:
                file.Draw(kind, Guid.NewGuid(), policy);
                return true;
            case EvaluationState.Pending when file.State is VettingState.InEvaluation:
                file.Schedule(kind, new(policy.Now.AddDays(9), 60, Guid.NewGuid()), true, policy);
                return true;
            case EvaluationState.Scheduled:
                file.Begin(kind, Someone(phase.Evaluator), policy);
                return true;
            case EvaluationState.InProgress:
                file.Report(kind, EvaluationResult.Favourable, "Sin hallazgos.", Someone(phase.Evaluator), policy);
                return true;
            case EvaluationState.InReview:
                file.Confirm(kind, Someone(), policy);
                return true;
            default:
                return false;
        }
    }

    private Actor Someone(Guid? id = null) =>
        new(
            id ?? Guid.NewGuid(),
            "",
            new HashSet<Role>(),
            portal.Services.GetRequiredService<PortalCatalogue>().Permissions
        );

    private static VettingFacts Facts(VettingFile file, VettingStep step, Actor by, PolicyOfTheDay policy) =>
        new(policy)
        {
            ReasonCode = "D08",
            Intake = new(true, true),
            Eligibility = new(policy.Today, true, true, true, true, true, null),
            Board = new(
                [Guid.NewGuid(), Guid.NewGuid()],
                2,
                step switch
                {
                    VettingStep.Approve => VettingState.Approved,
                    VettingStep.ApproveWithRestrictions => VettingState.ApprovedWithRestrictions,
                    VettingStep.Deny => VettingState.NotApproved,
                    _ => VettingState.MoreInformation,
                },
                true,
                false,
                [new("Seguimiento", "DIR", policy.Today.AddDays(90))]
            ),
            Training = new(true, true, 900, 800, 95, true, 2, 0, policy.Today),
            Certification = new(true, true, Guid.NewGuid(), by.Id),
            Appeal = new([Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()], [EvaluationKind.Medical]),
            Withdrawal = new(true, true),
        };
}
