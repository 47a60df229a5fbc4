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
            var who = await WhoIsMeant(file, cancel);
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
                Name = PersonName.Parse(who.GivenNames, who.FirstSurname, who.SecondSurname).Display,
                State = file.State,
                Version = file.Version,
                Curp = who.Curp.ToString(),
                CaseType = file.CaseType,
                Campaign = file.Campaign,
                Profile = file.Profile,
                ProfileName = who.Profile ?? file.Profile,
                Region = file.Region,
                RegionName = who.Region ?? file.Region,
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
                        .Select(seat => Told(seat, people)),
                ],
                WorkInDoubt = context.Actor.May(VettingFeature.ReviewWork)
                    ? [.. file.DoubtedWork().Select(seat => Told(seat, people))]
                    : [],
                Consents = [.. file.Consents.Select(consent => consent.Kind)],
                Taken = [.. file.Steps.Select(step => new StepFacts(step.Step, step.From, step.To, step.At))],
            };
        }

        private static SeatFacts Told(Seat seat, IReadOnlyDictionary<Guid, string> people) =>
            new(seat.Duty, seat.Phase, seat.Holder, people.GetValueOrDefault(seat.Holder, ""), seat.Since);

        /// <summary>The person, and the names of what they apply for, in one question.</summary>
        private async Task<Meant> WhoIsMeant(VettingFile file, CancellationToken cancel)
        {
            var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
            return await db.Set<Person>()
                .Where(person => person.Id == file.Person)
                .Select(person => new Meant(
                    person.GivenNames,
                    person.FirstSurname,
                    person.SecondSurname,
                    person.Curp,
                    db.Set<ForceProfile>()
                        .Where(profile => profile.Code == file.Profile)
                        .Select(profile => english ? profile.NameEn : profile.NameEs)
                        .FirstOrDefault(),
                    db.Set<Region>()
                        .Where(region => region.Code == file.Region)
                        .Select(region => region.Name)
                        .FirstOrDefault()
                ))
                .SingleAsync(cancel);
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

        private sealed record Meant(
            string GivenNames,
            string FirstSurname,
            string? SecondSurname,
            Curp Curp,
            string? Profile,
            string? Region
        );
    }
}
