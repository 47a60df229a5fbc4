using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Evaluations;

/// <summary>Enters a centre's accreditation; it counts when another person confirms it.</summary>
public sealed record ProposeAccreditation(
    AccreditationId Accreditation,
    Guid Center,
    string Number,
    IReadOnlyList<EvaluationKind> Phases,
    DateOnly From,
    DateOnly To
) : ICommand
{
    public static Permission Requires => EvaluationsFeature.ProposeAccreditation;

    Guid ICommand.Subject => Accreditation.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context, IOfficeHolders offices)
        : IHandle<ProposeAccreditation>
    {
        public async Task Handle(ProposeAccreditation command, CancellationToken cancel)
        {
            if (!(await offices.CenterNames(cancel)).ContainsKey(command.Center))
            {
                throw new RuleBrokenException("evaluations.accreditation-incomplete");
            }
            db.Add(
                Evaluations.Accreditation.Propose(
                    command.Accreditation,
                    command.Center,
                    command.Number,
                    command.Phases,
                    command.From,
                    command.To,
                    context.Actor,
                    context.Now
                )
            );
        }
    }
}

/// <summary>The second person's word that an accreditation is as entered.</summary>
public sealed record ConfirmAccreditation(AccreditationId Accreditation) : ICommand
{
    public static Permission Requires => EvaluationsFeature.ConfirmAccreditation;

    Guid ICommand.Subject => Accreditation.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<ConfirmAccreditation>
    {
        public async Task Handle(ConfirmAccreditation command, CancellationToken cancel) =>
            (await db.Accreditation(command.Accreditation, cancel)).Confirm(context.Actor, context.Now);
    }
}

/// <summary>From today on the accreditation counts no more, or was never right.</summary>
public sealed record WithdrawAccreditation(AccreditationId Accreditation, string Why) : ICommand
{
    public static Permission Requires => EvaluationsFeature.ConfirmAccreditation;

    Guid ICommand.Subject => Accreditation.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<WithdrawAccreditation>
    {
        public async Task Handle(WithdrawAccreditation command, CancellationToken cancel)
        {
            PhaseReason.Demand(command.Why);
            (await db.Accreditation(command.Accreditation, cancel)).Withdraw(context.Today);
        }
    }
}

internal static class AccreditationRecords
{
    public static async Task<Accreditation> Accreditation(
        this PortalDb db,
        AccreditationId id,
        CancellationToken cancel
    ) =>
        await db.Set<Accreditation>().SingleOrDefaultAsync(a => a.Id == id, cancel)
        ?? throw new RecordNotFoundException();
}

/// <summary>All accreditations, newest first; there are few.</summary>
public sealed record ListAccreditations : IQuery<ListAccreditations, IReadOnlyList<ListAccreditations.Row>>
{
    public static Permission Requires => EvaluationsFeature.ViewAccreditations;

    public sealed record Row(
        AccreditationId Id,
        Guid Center,
        string CenterName,
        string Number,
        IReadOnlyList<EvaluationKind> Phases,
        DateOnly From,
        DateOnly To,
        AccreditationState State,
        bool ProposedByMe
    );

    public sealed class Handler(PortalDb db, UseCaseContext context, IOfficeHolders offices)
        : IAnswer<ListAccreditations, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Answer(ListAccreditations query, CancellationToken cancel)
        {
            var names = await offices.CenterNames(cancel);
            var all = await db.Set<Accreditation>().AsNoTracking().ToListAsync(cancel);
            return
            [
                .. all.OrderByDescending(a => a.From)
                    .ThenBy(a => a.Number, StringComparer.Ordinal)
                    .Select(a => new Row(
                        a.Id,
                        a.Center,
                        names.GetValueOrDefault(a.Center, ""),
                        a.Number,
                        [.. a.Phases.Select(phase => phase.Kind)],
                        a.From,
                        a.To,
                        a.StateOn(context.Today),
                        a.ProposedBy == context.Actor.Id
                    )),
            ];
        }
    }
}

/// <summary>The centres an accreditation can be entered for, by id and name.</summary>
public sealed record ListCentersToAccredit : IQuery<ListCentersToAccredit, IReadOnlyList<ListCentersToAccredit.Row>>
{
    public static Permission Requires => EvaluationsFeature.ProposeAccreditation;

    public sealed record Row(Guid Center, string Name);

    public sealed class Handler(IOfficeHolders offices) : IAnswer<ListCentersToAccredit, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Answer(ListCentersToAccredit query, CancellationToken cancel) =>
            [
                .. (await offices.CenterNames(cancel))
                    .Select(center => new Row(center.Key, center.Value))
                    .OrderBy(row => row.Name, StringComparer.CurrentCulture),
            ];
    }
}
