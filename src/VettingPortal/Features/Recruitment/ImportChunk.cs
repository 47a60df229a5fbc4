using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

/// <summary>
/// Commits a batch's next lines as one act: each good one a person (or the one on record) and a draft file. Lines that were committed
/// before change nothing.
/// </summary>
public sealed record ImportChunk(ImportBatchId Batch, int LastLine, int Refused, IReadOnlyList<ApplicantEntry> Good)
    : ICommand
{
    public static Permission Requires => VettingFeature.Register;

    Guid ICommand.Subject => Batch.Value;

    public sealed class Handler(
        PortalDb db,
        UseCaseContext context,
        PolicyLookup policies,
        FileNumbers numbers,
        PeopleOnRecord people
    ) : IHandle<ImportChunk>
    {
        public async Task Handle(ImportChunk command, CancellationToken cancel)
        {
            var batch = await db.BatchFor(command.Batch, cancel);
            if (batch.State is ImportState.Undone)
            {
                throw new RuleBrokenException("recruitment.import-undone");
            }
            if (!batch.Awaits(command.LastLine))
            {
                return;
            }
            var known = await people.Find([.. command.Good.Select(entry => entry.Curp)], cancel);
            await DemandNoOpenFiles(known, cancel);
            batch.Advance(command.LastLine, command.Good.Count, command.Refused);
            await Open(command.Good, known, batch, cancel);
        }

        private async Task DemandNoOpenFiles(Dictionary<Curp, Person> known, CancellationToken cancel)
        {
            var (ids, open) = (known.Values.Select(person => person.Id).ToList(), KnownPeople.OpenStates);
            if (
                ids.Count > 0
                && await db.Set<VettingFile>().AnyAsync(f => ids.Contains(f.Person) && open.Contains(f.State), cancel)
            )
            {
                throw new RuleBrokenException("people.duplicate-open-file");
            }
        }

        private async Task Open(
            IReadOnlyList<ApplicantEntry> entries,
            Dictionary<Curp, Person> known,
            ImportBatch batch,
            CancellationToken cancel
        )
        {
            if (entries.Count == 0)
            {
                return;
            }
            var campaigns = await db.Set<Campaign>()
                .AsNoTracking()
                .Select(campaign => new
                {
                    campaign.Id,
                    campaign.Code,
                    campaign.Region,
                })
                .ToDictionaryAsync(campaign => campaign.Code, cancel);
            var policy = await policies.Find(cancel);
            var handed = await numbers.Next(entries.Count, cancel);
            List<object> added = new(entries.Count * 2);
            for (var at = 0; at < entries.Count; at++)
            {
                var entry = entries[at];
                var campaign = campaigns[entry.Campaign];
                if (!known.TryGetValue(entry.Curp, out var person))
                {
                    known[entry.Curp] = person = Registered(entry);
                    added.Add(person);
                }
                person.Apply();
                person.Reach(entry.Phone, entry.Email, entry.Schooling);
                var application = new Application(
                    CaseType.Entry,
                    campaign.Id.Value,
                    entry.Profile,
                    campaign.Region,
                    entry.AppliedOn,
                    batch.PrivacyNotice,
                    batch.Id.Value
                );
                added.Add(
                    VettingFile.OpenDraft(
                        VettingFileId.New(),
                        handed[at],
                        person.Id,
                        application,
                        context.Actor,
                        policy
                    )
                );
            }
            db.AddRange(added);
        }

        private static Person Registered(ApplicantEntry entry) =>
            Person.Register(
                PersonId.New(),
                new(entry.Curp, entry.Name, entry.Curp.BirthState, entry.Phone, entry.Email, entry.Schooling)
            );
    }
}

internal static class BatchLookup
{
    public static async Task<ImportBatch> BatchFor(this PortalDb db, ImportBatchId id, CancellationToken cancel) =>
        await db.Set<ImportBatch>().SingleOrDefaultAsync(batch => batch.Id == id, cancel)
        ?? throw new RecordNotFoundException();
}
