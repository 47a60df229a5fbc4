using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Adjudication;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.Recruitment;

/// <summary>Gathers what eligibility is judged by (§7.3, 3): registry, age, schooling, nationality, service card, earlier files.</summary>
public sealed class EligibilityLookup(PortalDb db, PolicyLookup policies, IErasedPast erased)
{
    public async Task<EligibilityFacts> Find(VettingFile file, CancellationToken cancel)
    {
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == file.Person, cancel);
        var profile = await db.DemandProfile(file.Profile, cancel);
        var declaration = await db.Set<ApplicantDeclaration>()
            .AsNoTracking()
            .SingleOrDefaultAsync(d => d.File == file.Id, cancel);
        var registry = await db.Set<RegistryQuery>()
            .AsNoTracking()
            .Where(query => query.File == file.Id)
            .OrderByDescending(query => query.QueriedOn)
            .ThenByDescending(query => query.RecordedAt)
            .FirstOrDefaultAsync(cancel);
        var age = Ages.On(person.BornOn, file.AppliedOn);
        return new(
            registry?.QueriedOn,
            registry is { Finding: not RegistryFinding.Hit } && !await IsStopped(file, cancel),
            age >= profile.MinimumAge && age <= profile.MaximumAge,
            SchoolingCodes.TryParse(profile.MinimumSchooling, out var least) && person.Schooling >= least,
            declaration is { OnlyMexican: true },
            !Papers.AsksForCard(person.Sex, profile.MilitaryCard) || await HasCard(file, cancel),
            await CoolingOff(file, person.Curp, cancel)
        );
    }

    /// <summary>
    /// A stop that the registry ever answered about this person holds until two adjudicators lifted it; a newer answer does not undo it
    /// (R-REG-02).
    /// </summary>
    private Task<bool> IsStopped(VettingFile file, CancellationToken cancel)
    {
        var lifted = db.Set<RegistryOverride>().Where(one => one.State == OverrideState.Lifted);
        return db.RegistryQueriesOf(file.Person)
            .AnyAsync(
                query => RegistryFindings.Stops.Contains(query.Finding) && !lifted.Any(one => one.Query == query.Id),
                cancel
            );
    }

    private Task<bool> HasCard(VettingFile file, CancellationToken cancel)
    {
        var (owner, card) = (file.Id.Value, Paper.MilitaryCard.Code());
        return db.Set<StoredDocument>()
            .AnyAsync(
                d => d.Owner == owner && d.OwnerType == Papers.DocumentOwner && d.Kind == card && d.WithdrawnAt == null,
                cancel
            );
    }

    /// <summary>The last day of the longest cooling-off that earlier files left (§7.3, 14; D05); what ended otherwise has the term of its reason (§8.7).</summary>
    private async Task<DateOnly?> CoolingOff(VettingFile file, Curp curp, CancellationToken cancel)
    {
        var numbers = (await policies.Find(cancel)).Numbers;
        var ends = await db.Set<VettingFile>()
            .AsNoTracking()
            .Where(f =>
                f.Person == file.Person
                && f.Id != file.Id
                && (f.OutcomeReason != VettingFile.UnsuitableProfile || f.Profile == file.Profile)
                && (
                    (
                        f.Outcome != null
                        && f.Outcome != VettingOutcome.BeforeEvaluation
                        && f.Outcome != VettingOutcome.Undone
                        && f.Outcome != VettingOutcome.Duplicate
                        && f.Outcome != VettingOutcome.Certified
                        && f.Outcome != VettingOutcome.Inactivity
                    )
                    || f.State == VettingState.NotApproved
                )
            )
            .Select(f => new
            {
                f.Outcome,
                f.State,
                f.OutcomeReason,
                f.StateSince,
            })
            .ToListAsync(cancel);
        var past = await erased.Of(curp, cancel);
        if (ends.Count == 0 && past.Count == 0)
        {
            return null;
        }
        var terms = await db.Set<ReferenceEntry>()
            .AsNoTracking()
            .Where(line => line.List == ReferenceList.ClosureReasons && line.CoolingOffMonths != null)
            .ToDictionaryAsync(line => line.Code, line => line.CoolingOffMonths!.Value, cancel);
        int Months(VettingOutcome? outcome, string? reason) =>
            outcome switch
            {
                VettingOutcome.AfterEvaluation => numbers.WithdrawalCoolingOffMonths,
                VettingOutcome.NotApproved or VettingOutcome.NotSuitable => numbers.NotApprovedCoolingOffMonths,
                _ => terms.GetValueOrDefault(reason ?? ""),
            };
        var known = ends.Select(end =>
            MexicoTime
                .DayOf(end.StateSince)
                .AddMonths(
                    Months(
                        end.State is VettingState.NotApproved ? VettingOutcome.NotApproved : end.Outcome,
                        end.OutcomeReason
                    )
                )
        );
        // Of the erased the reason is gone; their outcome and its day stayed.
        return known
            .Concat(past.Select(end => end.EndedOn.AddMonths(Months(end.Outcome, null))))
            .Select(ends => (DateOnly?)ends.AddDays(-1))
            .Max();
    }
}
