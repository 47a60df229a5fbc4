using System.Globalization;
using VettingPortal.Features.Users;
using VettingPortal.Host.Setup;

namespace VettingPortal.Host.SignIn;

/// <summary>How long sessions last, from the settings.</summary>
public static class SessionReading
{
    /// <summary>Reads the settings, or throws <see cref="SettingException"/>.</summary>
    public static SessionSettings Read(IConfiguration configuration)
    {
        var standard = SessionSettings.Standard;
        var read = new SessionSettings(
            TimeSpan.FromMinutes(Number("Session:IdleMinutes", 1, 240, (int)standard.Idle.TotalMinutes)),
            TimeSpan.FromHours(Number("Session:AbsoluteHours", 1, 24, (int)standard.Longest.TotalHours)),
            // Somebody who is stopped leaves every open page within a minute: the look itself takes its time too.
            TimeSpan.FromSeconds(Number("Session:RecheckSeconds", 1, 50, (int)standard.Recheck.TotalSeconds)),
            Number("Session:Pages", 1, 50, standard.Pages)
        );
        return read.Idle <= read.Longest
            ? read
            : throw new SettingException(
                $"Session:IdleMinutes must not be longer than Session:AbsoluteHours (was {read.Idle.TotalMinutes} min of {read.Longest.TotalHours} h)."
            );

        int Number(string setting, int least, int most, int otherwise) =>
            string.IsNullOrWhiteSpace(configuration[setting]) ? otherwise
            : int.TryParse(configuration[setting], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
                ? number
            : throw new SettingException(
                $"{setting} must be a whole number from {least} to {most} (was '{configuration[setting]}')."
            );
    }
}
