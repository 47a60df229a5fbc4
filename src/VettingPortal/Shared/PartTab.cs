namespace VettingPortal.Shared;

/// <summary>One part of a record's page; <see cref="Locked"/> says that it opens only after a purpose is chosen.</summary>
public sealed record PartTab(string Key, string Text, string Href, bool Locked = false);
