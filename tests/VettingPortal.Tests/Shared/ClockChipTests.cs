using Bunit;
using VettingPortal.Shared;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Shared;

public sealed class ClockChipTests : PageTest
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData(-31, "tone-bad", "Venció el 24 oct 2026")]
    [InlineData(-2, "tone-bad", "Venció hace 2 días")]
    [InlineData(-1, "tone-bad", "Venció ayer")]
    [InlineData(0, "tone-due", "Vence hoy")]
    [InlineData(1, "tone-due", "Vence mañana")]
    [InlineData(3, "tone-due", "Vence en 3 días")]
    [InlineData(4, "tone-plain", "Vence en 4 días")]
    [InlineData(30, "tone-plain", "Vence en 30 días")]
    [InlineData(31, "tone-plain", "Vence el 25 dic 2026")]
    public void Render_DaysFromToday_SaysItInWordsAndTone(int days, string tone, string words)
    {
        var chip = Render<ClockChip>(clock => clock.Add(c => c.Due, Today.AddDays(days))).Find(".clock");

        Assert.Contains(tone, chip.ClassList);
        Assert.Equal(words, chip.TextContent.Trim());
    }

    [Fact]
    public void Render_Stopped_ShowsNoDays()
    {
        var chip = Render<ClockChip>(clock => clock.Add(c => c.Due, Today.AddDays(-9)).Add(c => c.Stopped, true))
            .Find(".clock");

        Assert.Contains("tone-paused", chip.ClassList);
        Assert.Equal("Plazo detenido", chip.TextContent.Trim());
    }

    [Fact]
    public void Render_NearMidnightUtc_CountsTheDayOfMexicoCity()
    {
        Clock.SetUtcNow(new DateTimeOffset(2026, 11, 25, 3, 0, 0, TimeSpan.Zero));

        var chip = Render<ClockChip>(clock => clock.Add(c => c.Due, Today)).Find(".clock");

        Assert.Equal("Vence hoy", chip.TextContent.Trim());
    }
}
