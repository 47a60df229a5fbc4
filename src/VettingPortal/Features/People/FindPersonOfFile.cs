using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.People;

/// <summary>Whose file a number is, for those who may see it; null for none.</summary>
public sealed record FindPersonOfFile(string Number) : IQuery<FindPersonOfFile, FindPersonOfFile.Found>
{
    public static Permission Requires => PeopleFeature.ProposeIdentity;

    public sealed record Found(PersonId? Person);

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<FindPersonOfFile, Found>
    {
        public async Task<Found> Answer(FindPersonOfFile query, CancellationToken cancel) =>
            new(
                await db.Set<VettingFile>()
                    .AsNoTracking()
                    .VisibleTo(context.Actor)
                    .Where(file => file.Number == query.Number)
                    .Select(file => (PersonId?)file.Person)
                    .SingleOrDefaultAsync(cancel)
            );
    }
}
