namespace VettingPortal.Shared;

/// <summary>One step of the path above a page's title.</summary>
public sealed record Crumb(string Text, string Href);
