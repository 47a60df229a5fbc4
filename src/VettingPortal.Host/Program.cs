using VettingPortal.Host.CommandLine;

namespace VettingPortal.Host;

/// <summary>The executable: without a command it serves the portal, with one it does that and ends. No rules live here.</summary>
public sealed class Program
{
    private Program() { }

    public static Task<int> Main(string[] args) => PortalCommands.Run(args);
}
