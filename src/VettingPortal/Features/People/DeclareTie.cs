using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.People;

/// <summary>
/// Somebody declares a tie to a person by their CURP (SOD-02). From then on no file, certificate or draw of that person's is theirs; the
/// answer does not tell whether the person is on record. Whoever had already acted on that person's file is told to internal affairs in
/// the same act, and the answer does not tell that either.
/// </summary>
public sealed record DeclareTie(DeclaredTieId Id, Curp Curp, TieKind Kind) : ICommand, IWithinCompartment
{
    public static Permission Requires => VettingFeature.Work;

    Guid ICommand.Subject => Id.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<DeclareTie>
    {
        public Task Handle(DeclareTie command, CancellationToken cancel)
        {
            db.Add(DeclaredTie.Declare(command.Id, command.Curp, command.Kind, context.Actor, context.Now));
            return Task.CompletedTask;
        }
    }
}

/// <summary>The ties the asking person declared; nobody else's are ever told, but for internal affairs those declared too late.</summary>
public sealed record ListMyTies : IQuery<ListMyTies, IReadOnlyList<ListMyTies.Row>>
{
    public static Permission Requires => VettingFeature.Work;

    public sealed record Row(DeclaredTieId Id, Curp Curp, TieKind Kind, DateTimeOffset DeclaredAt);

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<ListMyTies, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Answer(ListMyTies query, CancellationToken cancel) =>
            await db.Set<DeclaredTie>()
                .AsNoTracking()
                .Where(tie => tie.User == context.Actor.Id)
                .OrderByDescending(tie => tie.DeclaredAt)
                .Select(tie => new Row(tie.Id, tie.Curp, tie.Kind, tie.DeclaredAt))
                .ToListAsync(cancel);
    }
}
