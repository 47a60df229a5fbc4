namespace VettingPortal.Shared;

/// <summary>What a state means to the reader. Colour follows it, and always with an icon and words.</summary>
public enum Tone
{
    Neutral,
    Running,
    Good,

    /// <summary>Due soon, or differs from what it should be.</summary>
    Due,

    /// <summary>Refused, revoked, overdue, tampered; nothing else.</summary>
    Bad,

    /// <summary>On hold: says nothing about the person.</summary>
    Paused,
}

/// <summary>The class and the sign of a tone.</summary>
public static class Tones
{
    public static string Css(Tone tone) =>
        tone switch
        {
            Tone.Neutral => "tone-neutral",
            Tone.Running => "tone-running",
            Tone.Good => "tone-good",
            Tone.Due => "tone-due",
            Tone.Bad => "tone-bad",
            Tone.Paused => "tone-paused",
        };

    public static string Icon(Tone tone) =>
        tone switch
        {
            Tone.Neutral => MudBlazor.Icons.Material.Outlined.RadioButtonUnchecked,
            Tone.Running => MudBlazor.Icons.Material.Outlined.Pending,
            Tone.Good => MudBlazor.Icons.Material.Outlined.CheckCircle,
            Tone.Due => MudBlazor.Icons.Material.Outlined.Schedule,
            Tone.Bad => MudBlazor.Icons.Material.Outlined.HighlightOff,
            Tone.Paused => MudBlazor.Icons.Material.Outlined.PauseCircle,
        };
}
