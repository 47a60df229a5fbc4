namespace VettingPortal.Shared;

/// <summary>
/// What a person searches for. It is a name or a CURP as often as not, so it stays in their circuit: it never stands in an address, and
/// so in no history, log or link.
/// </summary>
public sealed class SearchWords
{
    public event Action? Changed;

    public string Words { get; private set; } = "";

    public void Say(string? words)
    {
        Words = words?.Trim() ?? "";
        Changed?.Invoke();
    }
}
