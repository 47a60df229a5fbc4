using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Settings;

/// <summary>
/// What an installation starts with: the numbers of policy, the holidays of the labour law, profiles, regions and reference lists. Made
/// by the portal itself, once, on empty tables and as one act; every later change takes two people.
/// </summary>
public sealed record SeedSettings : ICommand
{
    /// <summary>The first year and the last whose holidays the list begins with.</summary>
    public const int FirstYear = 2024;

    public const int LastYear = 2028;

    /// <summary>Early enough that every file the portal will ever hold falls under it.</summary>
    public static readonly DateOnly PolicyFrom = new(2020, 1, 1);

    public static Permission Requires => SettingsFeature.Seed;

    Guid ICommand.Subject => Guid.Empty;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<SeedSettings>
    {
        public async Task Handle(SeedSettings command, CancellationToken cancel)
        {
            if (
                await db.Set<PolicyProfile>().AnyAsync(cancel)
                || await db.Set<Holiday>().AnyAsync(cancel)
                || await db.Set<ForceProfile>().AnyAsync(cancel)
                || await db.Set<Region>().AnyAsync(cancel)
                || await db.Set<ReferenceEntry>().AnyAsync(cancel)
            )
            {
                throw new RuleBrokenException("settings.seed-done");
            }
            db.Add(PolicyProfile.First(PolicyProfileId.New(), PolicyFrom, context.Actor.Id));
            db.AddRange(Holidays());
            db.AddRange(Profiles());
            db.AddRange(Regions.Select(region => Region.Of(RegionId.New(), region.Code, region.Name)));
            db.AddRange(ReferenceSeed.All.Select(line => ReferenceEntry.Of(ReferenceEntryId.New(), line)));
        }

        private static readonly (string Code, string Name)[] Regions =
        [
            ("NORTE", "Norte"),
            ("NORESTE", "Noreste"),
            ("NOROESTE", "Noroeste"),
            ("OCCIDENTE", "Occidente"),
            ("CENTRO", "Centro"),
            ("SUR", "Sur-Sureste"),
        ];

        // The next change of presidency is known already, so a limit that runs across it is right.
        private static IEnumerable<Holiday> Holidays() =>
            Enumerable
                .Range(FirstYear, LastYear - FirstYear + 1)
                .SelectMany(LaborLawHolidays.Of)
                .Append(LaborLawHolidays.Of(2030).Single(holiday => holiday.Day.Month == 10))
                .Select(holiday => Holiday.On(HolidayId.New(), holiday.Day, holiday.Name, LaborLawHolidays.Basis));

        private static IEnumerable<ForceProfile> Profiles() =>
            [
                Profile("PREVENCION", "Prevención", "Prevention", 972, 18, 35, Schooling.UpperSecondary),
                Profile("REACCION", "Reacción", "Reaction", 972, 19, 35, Schooling.UpperSecondary),
                Profile("INVESTIGACION", "Investigación", "Investigation", 1080, 21, 40, Schooling.Bachelor),
            ];

        private static ForceProfile Profile(
            string code,
            string es,
            string en,
            int hours,
            int from,
            int to,
            Schooling schooling
        ) => ForceProfile.Of(ForceProfileId.New(), code).Say(es, en).Ask(hours, from, to, schooling.Code(), true);
    }
}
