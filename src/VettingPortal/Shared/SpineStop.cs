namespace VettingPortal.Shared;

/// <summary>One place on the road of a record: where it was, is, or will be.</summary>
public sealed record SpineStop(string Name, SpineState State, DateOnly? Date = null, string? Note = null);

/// <summary>Whether a place on the road lies behind, ahead, or is where the record stands or waits.</summary>
public enum SpineState
{
    Done,
    Current,
    Ahead,
    Stopped,
}
