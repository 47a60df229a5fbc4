using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>
/// The director has looked again at what somebody did before declaring a tie to the person, and lets it stand (SOD-12). A phase that is
/// not to stand is voided instead, and a certificate ended.
/// </summary>
public sealed record UpholdWork(VettingFileId File, string Why, int? Seen = null) : ICommand
{
    public static Permission Requires => VettingFeature.ReviewWork;

    Guid ICommand.Subject => File.Value;

    string? ICommand.Reason => Why;

    int? ICommand.Seen => Seen;

    public sealed class Handler(VettingFiles files, UseCaseContext context) : IHandle<UpholdWork>
    {
        public async Task Handle(UpholdWork command, CancellationToken cancel) =>
            (await files.Find(command.File, cancel)).UpholdWork(context.Actor, command.Why, context.Now);
    }
}
