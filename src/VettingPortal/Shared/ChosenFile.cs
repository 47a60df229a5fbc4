using Microsoft.AspNetCore.Components.Forms;

namespace VettingPortal.Shared;

/// <summary>One of several files chosen together, with what is wrong with it as far as the page can tell; null for one that passes.</summary>
public sealed record ChosenFile(IBrowserFile File, string? Fault)
{
    /// <summary>How many at once.</summary>
    public const int Most = 20;
}
