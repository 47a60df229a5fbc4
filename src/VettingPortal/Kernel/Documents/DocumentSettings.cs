namespace VettingPortal.Kernel.Documents;

/// <summary>
/// Where documents lie, outside what the web server hands out, and the scanner that reads each before it is kept;
/// <paramref name="Scanner"/> is null where an installation has none.
/// </summary>
public sealed record DocumentSettings(string Directory, ScannerAddress? Scanner = null);

/// <summary>Where a ClamAV daemon listens.</summary>
public sealed record ScannerAddress(string Host, int Port)
{
    /// <summary>Reads <c>host:port</c>.</summary>
    public static bool TryParse(
        string? text,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ScannerAddress? address
    )
    {
        address = null;
        var typed = text?.Trim() ?? "";
        var at = typed.LastIndexOf(':');
        if (at > 0 && ushort.TryParse(typed.AsSpan(at + 1), out var port) && port > 0)
        {
            address = new ScannerAddress(typed[..at].Trim('[', ']'), port);
        }
        return address is not null;
    }
}
