using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

/// <summary>
/// Checks an application while it is typed: what the CURP says, whether the person has an open file, whether a similar name was born the
/// same day. Nothing of other people's records is told.
/// </summary>
public sealed record CheckApplicant(string? Curp, string? GivenNames, string? FirstSurname, string? SecondSurname)
    : IQuery<CheckApplicant, CheckApplicant.Findings>
{
    public static Permission Requires => VettingFeature.Register;

    /// <summary><paramref name="Reads"/> is null while the CURP is not a good one.</summary>
    public sealed record Findings(
        CurpFault? Fault,
        CurpReads? Reads,
        bool HasOpenFile,
        bool SimilarKnown,
        IReadOnlyList<CurpMisfit> Misfits
    );

    public sealed record CurpReads(DateOnly BornOn, int Age, Sex Sex, string BirthState);

    public sealed class Handler(UseCaseContext context, IDbContextFactory<PortalDb> contexts)
        : IAnswer<CheckApplicant, Findings>
    {
        public async Task<Findings> Answer(CheckApplicant query, CancellationToken cancel)
        {
            var fault = People.Curp.Judge(query.Curp, context.Today, out var curp);
            if (curp is null)
            {
                return new(fault, null, false, false, []);
            }
            var reads = new CurpReads(curp.BornOn, Ages.On(curp.BornOn, context.Today), curp.Sex, curp.BirthState);
            var known = new KnownPeople(contexts);
            var open = (await known.WithOpenFile([curp], cancel)).Count > 0;
            if (!PersonName.TryParse(query.GivenNames, query.FirstSurname, query.SecondSurname, out var name))
            {
                return new(null, reads, open, false, []);
            }
            var born = await known.BornOn([curp.BornOn], cancel);
            var similar = born.Any(other => other.Curp != curp && SimilarNames.AreAlike(other.Name, name));
            return new(null, reads, open, similar, CurpLetters.Misfits(curp, name));
        }
    }
}

/// <summary>Completed years.</summary>
internal static class Ages
{
    public static int On(DateOnly born, DateOnly day) =>
        day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0);
}
