using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>The registry's answers that stop an application, and what the two adjudicators said once both have.</summary>
public sealed record ListRegistryStops(VettingFileId File)
    : IQuery<ListRegistryStops, IReadOnlyList<ListRegistryStops.Row>>
{
    public static Permission Requires => VettingFeature.View;

    /// <summary><paramref name="State"/> is null where nobody has been asked; <paramref name="Awaits"/> says that the asking person is.</summary>
    public sealed record Row(
        RegistryQueryId Query,
        RegistryFinding Finding,
        DateOnly QueriedOn,
        string Reference,
        RegistryOverrideId? Override,
        OverrideState? State,
        string? Verification,
        bool Awaits,
        IReadOnlyList<Answer> Answers
    );

    public sealed record Answer(string Name, bool Lifts, string Reason);

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<ListRegistryStops, IReadOnlyList<Row>>
    {
        async Task<IReadOnlyList<Row>> IAnswer<ListRegistryStops, IReadOnlyList<Row>>.Answer(
            ListRegistryStops query,
            CancellationToken cancel
        )
        {
            var file =
                await db.Set<VettingFile>()
                    .AsNoTracking()
                    .VisibleTo(context.Actor)
                    .SingleOrDefaultAsync(one => one.Id == query.File, cancel)
                ?? throw new RecordNotFoundException();
            var stops = await db.RegistryQueriesOf(file.Person)
                .AsNoTracking()
                .Where(one => RegistryFindings.Stops.Contains(one.Finding))
                .OrderByDescending(one => one.QueriedOn)
                .ToListAsync(cancel);
            var ids = stops.ConvertAll(stop => stop.Id);
            var asked = await db.Set<RegistryOverride>()
                .AsNoTracking()
                .Where(one => ids.Contains(one.Query))
                .ToListAsync(cancel);
            var names = await db.NamesOf(asked.SelectMany(one => one.Members).Select(one => one.User), cancel);
            return stops.ConvertAll(stop => Of(stop, Newest(asked, stop, file.Id), names));
        }

        // A stop that was lifted for an earlier file stays lifted; one that stood may be asked about again.
        private static RegistryOverride? Newest(List<RegistryOverride> asked, RegistryQuery stop, VettingFileId file) =>
            asked.Find(one => one.Query == stop.Id && (one.File == file || one.State is OverrideState.Lifted));

        private Row Of(RegistryQuery stop, RegistryOverride? asked, IReadOnlyDictionary<Guid, string> names) =>
            new(
                stop.Id,
                stop.Finding,
                stop.QueriedOn,
                stop.Reference,
                asked?.Id,
                asked?.State,
                asked?.Verification,
                asked?.Answering.Any(one => one.User == context.Actor.Id && one.Lifts is null) ?? false,
                asked is null or { State: OverrideState.Waiting }
                    ? []
                    :
                    [
                        .. asked
                            .Answering.OrderBy(one => one.Ordinal)
                            .Select(one => new Answer(
                                names.GetValueOrDefault(one.User, ""),
                                one.Lifts!.Value,
                                one.Reason!
                            )),
                    ]
            );
    }
}
