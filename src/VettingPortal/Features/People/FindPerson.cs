using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.People;

/// <summary>One person's record, for those who may see a file of theirs.</summary>
public sealed record FindPerson(PersonId Id) : IQuery<FindPerson, FindPerson.Found>
{
    public static Permission Requires => VettingFeature.View;

    public sealed record Found(
        PersonId Id,
        int Version,
        Curp Curp,
        string GivenNames,
        string FirstSurname,
        string? SecondSurname,
        DateOnly BornOn,
        Sex Sex,
        string BirthState,
        PhoneNumber Phone,
        EmailAddress? Email,
        Schooling Schooling,
        Rfc? Rfc,
        Cuip? Cuip,
        PersonId? MergedInto,
        IReadOnlyList<Curp> FormerCurps,
        IReadOnlyList<FileRow> Files,
        IReadOnlyList<ProposalRow> Proposals
    );

    public sealed record FileRow(VettingFileId Id, string Number, VettingState State, DateOnly AppliedOn);

    public sealed record ProposalRow(
        IdentityProposalId Id,
        PersonId? StaysAs,
        Curp? Curp,
        string? GivenNames,
        string? FirstSurname,
        string? SecondSurname,
        IdentityProposalState State,
        Guid ProposedBy,
        DateTimeOffset ProposedAt,
        DocumentId? Evidence
    );

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<FindPerson, Found>
    {
        public async Task<Found> Answer(FindPerson query, CancellationToken cancel)
        {
            var files = await db.Set<VettingFile>()
                .AsNoTracking()
                .VisibleTo(context.Actor)
                .Where(file => file.Person == query.Id)
                .OrderByDescending(file => file.Number)
                .Select(file => new FileRow(file.Id, file.Number, file.State, file.AppliedOn))
                .ToListAsync(cancel);
            var person = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == query.Id, cancel);
            var records = await db.RecordsOf(query.Id, cancel);
            if (
                person is null
                || (
                    files.Count == 0
                    && !await db.Set<VettingFile>()
                        .VisibleTo(context.Actor)
                        .AnyAsync(file => records.Contains(file.Person), cancel)
                )
            )
            {
                throw new RecordNotFoundException();
            }
            return Of(person, files, await Proposals(query.Id, cancel));
        }

        private async Task<List<ProposalRow>> Proposals(PersonId person, CancellationToken cancel)
        {
            var proposals = await db.Set<IdentityProposal>()
                .AsNoTracking()
                .Where(proposal => proposal.Person == person)
                .OrderByDescending(proposal => proposal.ProposedAt)
                .ToListAsync(cancel);
            var ids = proposals.ConvertAll(proposal => proposal.Id.Value);
            var evidence = await db.Set<StoredDocument>()
                .AsNoTracking()
                .Where(d => d.OwnerType == IdentityProposal.DocumentOwner && ids.Contains(d.Owner))
                .Select(d => new { d.Owner, d.Id })
                .ToListAsync(cancel);
            return proposals.ConvertAll(proposal => new ProposalRow(
                proposal.Id,
                proposal.StaysAs,
                proposal.Curp,
                proposal.GivenNames,
                proposal.FirstSurname,
                proposal.SecondSurname,
                proposal.State,
                proposal.ProposedBy,
                proposal.ProposedAt,
                evidence.Find(document => document.Owner == proposal.Id.Value)?.Id
            ));
        }

        private static Found Of(Person person, List<FileRow> files, List<ProposalRow> proposals) =>
            new(
                person.Id,
                person.Version,
                person.Curp,
                person.GivenNames,
                person.FirstSurname,
                person.SecondSurname,
                person.BornOn,
                person.Sex,
                person.BirthState,
                person.Phone,
                person.Email,
                person.Schooling,
                person.Rfc,
                person.Cuip,
                person.MergedInto,
                [.. person.FormerCurps.Select(former => former.Curp)],
                files,
                proposals
            );
    }
}
