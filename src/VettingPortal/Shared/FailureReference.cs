using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace VettingPortal.Shared;

/// <summary>
/// The number a person reads to the help desk, such as <c>7F3A-91C2-04BD</c>: the start of the trace the failure belongs to, so
/// that it is found in the log. It tells nothing about what failed or whom it concerned.
/// </summary>
public static class FailureReference
{
    public static string Current()
    {
        var trace = Activity.Current?.TraceId.ToHexString() ?? RandomNumberGenerator.GetHexString(12);
        return string.Join('-', trace[..12].ToUpperInvariant().Chunk(4).Select(four => new string(four)));
    }

    /// <summary>Writes the failure to the log under its number.</summary>
    public static string Log(ILogger logger, Exception failure)
    {
        var reference = Current();
        logger.LogError(
            failure,
            "Failure shown to a person as {Reference}, trace {Trace}",
            reference,
            Activity.Current?.Id
        );
        return reference;
    }
}
