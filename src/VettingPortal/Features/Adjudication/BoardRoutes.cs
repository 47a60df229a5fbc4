namespace VettingPortal.Features.Adjudication;

/// <summary>Addresses of the board's pages.</summary>
public static class BoardRoutes
{
    public const string List = "/board";

    public static string Queue(BoardQueue queue) => $"{List}?queue={queue}";

    public static string Case(string number) => $"{List}/{number}";

    public static string Vote(string number) => $"{List}/{number}/vote";
}
