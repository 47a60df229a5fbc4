using Microsoft.Extensions.Logging;
using VettingPortal.Kernel;

namespace VettingPortal.Shared;

/// <summary>How asking the door for something to show has ended so far; every ending has its own look.</summary>
public abstract record Loaded<T>
{
    private Loaded() { }

    public sealed record Waiting : Loaded<T>;

    public sealed record Here(T Value) : Loaded<T>;

    public sealed record NotFound : Loaded<T>;

    public sealed record Forbidden(Permission Missing) : Loaded<T>;

    public sealed record Failed(string Reference) : Loaded<T>;
}

/// <summary>Asks, and turns what can go wrong into what is shown. Being called off is no ending: it flies on.</summary>
public static class Loaded
{
    public static async Task<Loaded<T>> Ask<T>(Func<Task<T?>> question, ILogger logger)
    {
        try
        {
            return await question() is { } answer ? new Loaded<T>.Here(answer) : new Loaded<T>.NotFound();
        }
        catch (ForbiddenException forbidden)
        {
            return new Loaded<T>.Forbidden(forbidden.Missing);
        }
        catch (SignedOutException)
        {
            // The page is about to give way to signing in.
            return new Loaded<T>.Waiting();
        }
        catch (RecordNotFoundException)
        {
            return new Loaded<T>.NotFound();
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or RuleBrokenException))
        {
            return new Loaded<T>.Failed(FailureReference.Log(logger, failure));
        }
    }
}
