namespace VettingPortal.Shared;

/// <summary>One reason for opening a sensitive part: its code, which the ledger keeps, and its words.</summary>
public sealed record Purpose(string Code, string Text);
