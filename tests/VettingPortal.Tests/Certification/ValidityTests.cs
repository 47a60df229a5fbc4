using CsCheck;
using VettingPortal.Features.Certification;

namespace VettingPortal.Tests.Certification;

/// <summary>How long a certificate is valid (§1.4), leap days included.</summary>
public sealed class ValidityTests
{
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 36_000]
        .Select(days => new DateOnly(2000, 1, 1).AddDays(days));

    private static readonly Gen<DateOnly?[]> Ends = Gen.OneOf(
        Day.Select(day => (DateOnly?)day),
        Gen.Const((DateOnly?)null)
    ).Array[4];

    [Fact]
    public void Of_AnyComponents_IsTheEarliestEnd() =>
        Gen.Select(Day, Ends)
            .Sample(
                (issued, ends) =>
                {
                    var validTo = Validity.Of(Components(issued, ends), issued, 3);

                    var all = ends.OfType<DateOnly>().Append(issued.AddYears(3)).ToList();
                    Assert.Contains(validTo, all);
                    Assert.All(all, end => Assert.True(validTo <= end));
                }
            );

    [Fact]
    public void Of_NothingThatEnds_IsTheSameDayThreeYearsOn() =>
        Day.Sample(issued =>
        {
            var validTo = Validity.Of([], issued, 3);

            Assert.Equal((issued.Year + 3, issued.Month), (validTo.Year, validTo.Month));
            Assert.Equal(issued is { Month: 2, Day: 29 } ? 28 : issued.Day, validTo.Day);
        });

    [Theory]
    [InlineData("2024-02-29", "2027-02-28")]
    [InlineData("2025-02-28", "2028-02-28")]
    [InlineData("2026-11-24", "2029-11-24")]
    public void Of_KnownDays_AreThese(string issued, string validTo) =>
        Assert.Equal(DateOnly.Parse(validTo, null), Validity.Of([], DateOnly.Parse(issued, null), 3));

    [Fact]
    public void On_EveryDay_AgreesWithTheDates() =>
        Gen.Select(Day, Day, Gen.Bool)
            .Sample(
                (validTo, today, suspended) =>
                {
                    var state = CertificateStates.Of(new(2000, 1, 1), null, validTo, suspended, today, 180);

                    var expected =
                        today > validTo ? CertificateState.Expired
                        : suspended ? CertificateState.Suspended
                        : today.AddDays(180) >= validTo ? CertificateState.AboutToExpire
                        : CertificateState.Valid;
                    Assert.Equal(expected, state);
                }
            );

    // Scenario 17 of §10: valid to 15 Nov, warned of from 19 May, expired at 00:00 of the 16th in Mexico City.
    [Theory]
    [InlineData("2026-05-18", CertificateState.Valid)]
    [InlineData("2026-05-19", CertificateState.AboutToExpire)]
    [InlineData("2026-11-15", CertificateState.AboutToExpire)]
    [InlineData("2026-11-16", CertificateState.Expired)]
    public void On_TheDaysOfTheScenario_IsAsItSays(string today, CertificateState state)
    {
        var validTo = Validity.Of(
            Components(new(2023, 12, 1), [new(2026, 11, 15), null, null, null]),
            new(2023, 12, 1),
            3
        );

        Assert.Equal(new DateOnly(2026, 11, 15), validTo);
        Assert.Equal(
            state,
            CertificateStates.Of(new(2023, 12, 1), null, validTo, false, DateOnly.Parse(today, null), 180)
        );
    }

    private static IEnumerable<CertificateComponent> Components(DateOnly on, DateOnly?[] ends) =>
        Enum.GetValues<ComponentKind>().Select((kind, i) => new CertificateComponent(kind, on, ends[i]));
}
