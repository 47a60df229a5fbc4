using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Vetting;

/// <summary>What a file's page shows of it, by its number; for none and for none of one's own the answer is the same.</summary>
public sealed record FindVettingFile(string Number) : IQuery<FindVettingFile, FileFacts>
{
    public static Permission Requires => VettingFeature.View;

    public sealed class Handler(PortalDb db, UseCaseContext context, IOfficeHolders offices, PolicyLookup policy)
        : IAnswer<FindVettingFile, FileFacts>
    {
        public async Task<FileFacts> Answer(FindVettingFile query, CancellationToken cancel)
        {
            var file =
                await db.Set<VettingFile>()
                    .AsNoTracking()
                    .AsSplitQuery()
                    .VisibleTo(context.Actor)
                    .SingleOrDefaultAsync(found => found.Number == query.Number, cancel)
                ?? throw new RecordNotFoundException();
            var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == file.Person, cancel);
            var (profile, region) = await Names(file, cancel);
            var people = await offices.NamesOf(
                [.. file.Seats.Select(seat => seat.Holder), .. file.Evaluations.Select(e => e.Evaluator)],
                cancel
            );
            var centers = await offices.CenterNames(cancel);
            return new FileFacts
            {
                Id = file.Id,
                Number = file.Number,
                Person = file.Person,
                Name = person.Name.Display,
                State = file.State,
                Version = file.Version,
                Curp = person.Curp.ToString(),
                CaseType = file.CaseType,
                Campaign = file.Campaign,
                Profile = file.Profile,
                ProfileName = profile,
                Region = file.Region,
                RegionName = region,
                AppliedOn = file.AppliedOn,
                StateSince = file.StateSince,
                Outcome = file.Outcome,
                OutcomeReason = file.OutcomeReason,
                Turn = file.Turn,
                Due = file.Due,
                HeldSince = file.HeldSince,
                HoldReview = file.NextHoldReview(context.Today),
                ResultValidUntil = file.ResultValidUntil,
                AppealUntil = file.AppealUntil,
                Steps = file.StepsFor(context.Actor),
                Obstacles = file.ObstaclesFor(context.Actor, await policy.Find(cancel)),
                Phases = [.. Phases(file, people, centers)],
                Seats =
                [
                    .. file
                        .Seats.Where(seat => seat.Until is null && seat.Duty is not Duty.KeepHold)
                        .Select(seat => new SeatFacts(
                            seat.Duty,
                            seat.Phase,
                            seat.Holder,
                            people.GetValueOrDefault(seat.Holder, ""),
                            seat.Since
                        )),
                ],
                Consents = [.. file.Consents.Select(consent => consent.Kind)],
                Taken = [.. file.Steps.Select(step => new StepFacts(step.Step, step.From, step.To, step.At))],
            };
        }

        private async Task<(string Profile, string Region)> Names(VettingFile file, CancellationToken cancel)
        {
            var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
            var profile = await db.Set<ForceProfile>()
                .Where(p => p.Code == file.Profile)
                .Select(p => english ? p.NameEn : p.NameEs)
                .SingleOrDefaultAsync(cancel);
            var region = await db.Set<Region>()
                .Where(r => r.Code == file.Region)
                .Select(r => r.Name)
                .SingleOrDefaultAsync(cancel);
            return (profile ?? file.Profile, region ?? file.Region);
        }

        private static IEnumerable<PhaseFacts> Phases(
            VettingFile file,
            IReadOnlyDictionary<Guid, string> people,
            IReadOnlyDictionary<Guid, string> centers
        ) =>
            Enum.GetValues<EvaluationKind>()
                .Select(file.Current)
                .OfType<Evaluation>()
                .Select(e => new PhaseFacts(
                    e.Kind,
                    e.Attempt,
                    e.State,
                    e.Evaluator,
                    people.GetValueOrDefault(e.Evaluator, ""),
                    e.At,
                    e.Minutes,
                    e.Center is { } center ? centers.GetValueOrDefault(center) : null,
                    e.Due,
                    e.UsableUntil
                ));
    }
}
