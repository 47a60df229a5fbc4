namespace VettingPortal.Shared;

/// <summary>Ties an input to the hint and the error that stand below it, so that both are read aloud with it.</summary>
public static class Described
{
    public static string HintId(string input) => $"{input}-hint";

    public static string ErrorId(string input) => $"{input}-error";

    /// <summary>The value of <c>aria-describedby</c>, or null where nothing stands below.</summary>
    public static string? By(string input, string? hint, string? error) =>
        (hint, error) switch
        {
            (null, null) => null,
            (null, _) => ErrorId(input),
            (_, null) => HintId(input),
            _ => $"{ErrorId(input)} {HintId(input)}",
        };
}
