using System.Globalization;
using System.Text.Json;
using CsCheck;
using VettingPortal.Features.Settings;

namespace VettingPortal.Tests.Settings;

public sealed class BusinessCalendarTests
{
    private static readonly BusinessCalendar Calendar = new(
        Enumerable.Range(2024, 6).SelectMany(LaborLawHolidays.Of).Select(holiday => holiday.Day)
    );

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 1800]
        .Select(days => new DateOnly(2024, 1, 1).AddDays(days));

    [Theory]
    [InlineData("received", 5, "prevention")]
    [InlineData("received", 20, "answer")]
    [InlineData("answer", 10, "extended")]
    [InlineData("answer", 15, "effective_if_answered_last_day")]
    public void Add_ArcoLimits_FallOnTheDaysOfTheVectors(string from, int businessDays, string until)
    {
        var (calendar, arco) = Vectors();

        var day = calendar.Add(Day(arco, from), businessDays);

        Assert.Equal(Day(arco, until), day);
    }

    [Fact]
    public void Of_2026_IsTheListOfTheVectors()
    {
        var arco = Vectors().Arco;

        var listed = arco.GetProperty("holidays").EnumerateArray().Select(day => day.GetString());

        Assert.Equal(
            listed,
            LaborLawHolidays
                .Of(2026)
                .Select(holiday => holiday.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
    }

    [Theory]
    [InlineData(2024, true)]
    [InlineData(2025, false)]
    [InlineData(2030, true)]
    public void Of_ChangeOfPresidency_IsEverySixYears(int year, bool changes) =>
        Assert.Equal(changes, LaborLawHolidays.Of(year).Any(holiday => holiday.Day == new DateOnly(year, 10, 1)));

    [Fact]
    public void Add_AnyDay_EndsOnABusinessDay() =>
        Gen.Select(Days, Gen.Int[1, 60]).Sample((from, days) => Calendar.IsBusinessDay(Calendar.Add(from, days)));

    [Fact]
    public void Add_InTwoParts_IsAddingAtOnce() =>
        Gen.Select(Days, Gen.Int[0, 30], Gen.Int[0, 30])
            .Sample(
                (from, first, then) => Calendar.Add(Calendar.Add(from, first), then) == Calendar.Add(from, first + then)
            );

    [Fact]
    public void Add_AnotherHoliday_NeverComesEarlier() =>
        Gen.Select(Days, Days, Gen.Int[1, 60])
            .Sample(
                (from, holiday, days) =>
                    new BusinessCalendar([holiday]).Add(from, days) >= new BusinessCalendar([]).Add(from, days)
            );

    [Fact]
    public void Add_Between_CountsExactlyThatManyBusinessDays() =>
        Gen.Select(Days, Gen.Int[0, 60])
            .Sample(
                (from, days) =>
                {
                    var until = Calendar.Add(from, days);
                    return Enumerable
                            .Range(1, until.DayNumber - from.DayNumber)
                            .Count(day => Calendar.IsBusinessDay(from.AddDays(day))) == days;
                }
            );

    private static (BusinessCalendar Calendar, JsonElement Arco) Vectors()
    {
        var file = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "vectors.json"));
        var arco = JsonDocument.Parse(file).RootElement.GetProperty("arco");
        var holidays = arco.GetProperty("holidays").EnumerateArray().Select(day => Parse(day.GetString()!));
        return (new([.. holidays]), arco);
    }

    private static DateOnly Day(JsonElement arco, string name) => Parse(arco.GetProperty(name).GetString()!);

    private static DateOnly Parse(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
