using System.Diagnostics;

namespace VettingPortal.Kernel.Telemetry;

/// <summary>The door, measured: a span and a figure for each use case, by its name and how it ended.</summary>
public sealed class MeasuredUseCases(IUseCases door) : IUseCases
{
    private const string Failed = "failed";

    public Task<Actor?> WhoAmI(CancellationToken cancel = default) => door.WhoAmI(cancel);

    public async Task<Outcome> Run<TCommand>(TCommand command, CancellationToken cancel = default)
        where TCommand : ICommand
    {
        var (start, ending) = (Stopwatch.GetTimestamp(), Failed);
        using var span = PortalTelemetry.Spans.StartActivity(typeof(TCommand).Name);
        try
        {
            var outcome = await door.Run(command, cancel);
            ending = outcome.Word;
            span?.SetTag("rule", outcome.Obstacle);
            return outcome;
        }
        finally
        {
            End(span, ending);
            PortalTelemetry.Acted(typeof(TCommand).Name, ending, Stopwatch.GetElapsedTime(start));
        }
    }

    public async Task<TAnswer> Ask<TQuery, TAnswer>(IQuery<TQuery, TAnswer> query, CancellationToken cancel = default)
        where TQuery : IQuery<TQuery, TAnswer>
    {
        var (start, ending) = (Stopwatch.GetTimestamp(), Failed);
        using var span = PortalTelemetry.Spans.StartActivity(typeof(TQuery).Name);
        try
        {
            var answer = await door.Ask(query, cancel);
            ending = "answered";
            return answer;
        }
        catch (Exception refused) when (refused is ForbiddenException or RecordNotFoundException or SignedOutException)
        {
            ending = "refused";
            throw;
        }
        finally
        {
            End(span, ending);
            PortalTelemetry.Asked(typeof(TQuery).Name, ending, Stopwatch.GetElapsedTime(start));
        }
    }

    // A failure's message may hold anything, so only that it failed is told.
    private static void End(Activity? span, string ending)
    {
        span?.SetTag("outcome", ending);
        if (ending == Failed)
        {
            span?.SetStatus(ActivityStatusCode.Error);
        }
    }
}
