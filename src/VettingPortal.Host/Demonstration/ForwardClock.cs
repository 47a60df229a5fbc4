using System.Globalization;
using VettingPortal.Host.Setup;

namespace VettingPortal.Host.Demonstration;

/// <summary>
/// The real time, ahead by the span that stands in a file (<c>12.00:00:00</c> is twelve days), so that a demonstration can live through
/// the weeks the rules demand. It only moves forward, and Development is the only place that may have one.
/// </summary>
public sealed class ForwardClock(string file) : TimeProvider
{
    public const string Setting = "Demonstration:ClockFile";

    private long _ahead;

    /// <summary>The clock the settings ask for, or none; throws <see cref="SettingException"/> outside Development.</summary>
    public static ForwardClock? Read(IConfiguration configuration, IHostEnvironment environment) =>
        configuration[Setting] is not { Length: > 0 } file ? null
        : environment.IsDevelopment() ? new(Path.GetFullPath(file))
        : throw new SettingException(
            $"{Setting} moves the clock, so it runs in Development only (this is '{environment.EnvironmentName}')."
        );

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead();

    private TimeSpan Ahead()
    {
        var written = File.Exists(file) ? File.ReadAllText(file).Trim() : "";
        if (TimeSpan.TryParse(written, CultureInfo.InvariantCulture, out var ahead) && ahead.Ticks > _ahead)
        {
            Interlocked.Exchange(ref _ahead, ahead.Ticks);
        }
        return TimeSpan.FromTicks(Interlocked.Read(ref _ahead));
    }
}
