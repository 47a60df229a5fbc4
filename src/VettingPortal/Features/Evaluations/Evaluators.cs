using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Certification;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Evaluations;

/// <summary>Draws evaluators for a file and keeps the record of each draw in the same act.</summary>
public sealed class Evaluators(
    PortalDb db,
    IOfficeHolders offices,
    Closeness closeness,
    VettedStaff staff,
    UseCaseContext context,
    IChance chance
)
{
    /// <summary>Draws who does the next attempt at a phase. Breaks <c>evaluations.nobody-to-draw</c> and what the file breaks.</summary>
    public async Task Draw(VettingFile file, EvaluationKind kind, PolicyOfTheDay policy, CancellationToken cancel) =>
        file.Draw(kind, await Chosen(file, kind, file.Current(kind)?.Evaluator, cancel), policy);

    /// <summary>Draws another evaluator for a phase that has not begun.</summary>
    public async Task Replace(VettingFile file, EvaluationKind kind, PolicyOfTheDay policy, CancellationToken cancel) =>
        file.Reassign(kind, await Chosen(file, kind, file.Current(kind)?.Evaluator, cancel), context.Actor, policy);

    /// <summary>Draws another evaluator in place of one who may no longer act; it counts as no reassignment of anybody's wish.</summary>
    public async Task Relieve(VettingFile file, EvaluationKind kind, PolicyOfTheDay policy, CancellationToken cancel) =>
        file.Relieve(kind, await Chosen(file, kind, file.Current(kind)?.Evaluator, cancel), policy);

    private async Task<Guid> Chosen(VettingFile file, EvaluationKind kind, Guid? relieved, CancellationToken cancel)
    {
        var subject = await db.Set<Person>().AsNoTracking().SingleAsync(person => person.Id == file.Person, cancel);
        var close = await closeness.To(subject, cancel);
        var holders = await offices.HoldersOf(kind.Row().Evaluator, cancel);
        var vetted = await staff.Among([.. holders.Select(holder => holder.Person)], cancel);
        var draw = Evaluations.Draw.Hold(
            DrawId.New(),
            file,
            kind,
            [
                .. holders.Select(holder =>
                    (
                        holder.Id,
                        ConflictFilter.Judge(holder, file, subject.Name, close, relieved, vetted.Serve(holder.Person))
                    )
                ),
            ],
            EvaluatorDraw.NewSeed(chance),
            context.Actor,
            context.Now
        );
        db.Add(draw);
        return draw.Chosen;
    }
}
