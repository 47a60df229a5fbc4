using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>
/// Which files a person may see: the same rule for one file and for every list, count and search, so that what may not be opened is
/// not found either. Nobody sees their own file (SOD-01) or that of somebody close to them (SOD-02, SOD-03).
/// </summary>
public static class VettingAccess
{
    private static readonly Role[] All =
    [
        Role.ELI,
        Role.COO,
        Role.BRD,
        Role.DIR,
        Role.LEG,
        Role.AUD,
        Role.IAI,
        Role.IAD,
        Role.CERT,
        Role.REC,
    ];

    private static readonly VettingState[] Academy =
    [
        VettingState.Approved,
        VettingState.ApprovedWithRestrictions,
        VettingState.InTraining,
        VettingState.TrainingFailed,
        VettingState.TrainingPassed,
    ];

    public static IQueryable<VettingFile> VisibleTo(this IQueryable<VettingFile> files, Actor actor)
    {
        if (actor.PeopleOutOfReach() is { Count: > 0 } close)
        {
            files = files.Where(file => !close.Contains(file.Person));
        }
        if (actor.IsSystem || actor.Roles.Overlaps(All))
        {
            return files;
        }
        var reviews = Enum.GetValues<EvaluationKind>().Where(kind => actor.Is(kind.Row().Reviewer)).ToList();
        var academy = actor.Is(Role.ACA) || actor.Is(Role.HR);
        return files.Where(file =>
            file.Seats.Any(seat => seat.Holder == actor.Id && seat.Until == null)
            || file.Evaluations.Any(e => reviews.Contains(e.Kind) && e.State == EvaluationState.InReview)
            || (academy && Academy.Contains(file.State))
        );
    }
}
