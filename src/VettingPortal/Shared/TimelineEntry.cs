namespace VettingPortal.Shared;

/// <summary>One thing that happened to a record: when, what, and by whom.</summary>
public sealed record TimelineEntry(DateTimeOffset At, string What, string? Who = null, string? Href = null);
