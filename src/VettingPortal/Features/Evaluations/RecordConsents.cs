using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Evaluations;

/// <summary>Records which consents the person signed, and when: without all four no evaluation begins (§9.8).</summary>
public sealed record RecordConsents(VettingFileId File, IReadOnlyList<ConsentKind> Kinds, DateOnly SignedOn) : ICommand
{
    public static Permission Requires => VettingFeature.Coordinate;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(VettingFiles files) : IHandle<RecordConsents>
    {
        public async Task Handle(RecordConsents command, CancellationToken cancel)
        {
            var file = await files.Find(command.File, cancel);
            var policy = await files.Policy(cancel);
            foreach (var kind in command.Kinds)
            {
                file.Sign(kind, command.SignedOn, policy);
            }
        }
    }
}
