using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>Takes the file to integration where that did not happen by itself.</summary>
public sealed record IntegrateFile(VettingFileId File) : ICommand
{
    public static Permission Requires => VettingFeature.Coordinate;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(VettingFiles files, UseCaseContext context) : IHandle<IntegrateFile>
    {
        public async Task Handle(IntegrateFile command, CancellationToken cancel) =>
            (await files.Find(command.File, cancel)).Take(
                VettingStep.Integrate,
                context.Actor,
                await files.Facts(cancel)
            );
    }
}

/// <summary>Closes a file whose phases cannot be completed: repeated no-shows, or a medical impediment. It is no failure.</summary>
public sealed record CloseFileAsNotCompleted(VettingFileId File, string Why) : ICommand
{
    public static Permission Requires => VettingFeature.Coordinate;

    Guid ICommand.Subject => File.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(VettingFiles files, UseCaseContext context) : IHandle<CloseFileAsNotCompleted>
    {
        public async Task Handle(CloseFileAsNotCompleted command, CancellationToken cancel) =>
            (await files.Find(command.File, cancel)).Take(
                VettingStep.CloseAsNotCompleted,
                context.Actor,
                await files.Facts(cancel)
            );
    }
}

/// <summary>Sends a file back from the board to the phases, of which one expired, was voided or stayed inconclusive.</summary>
public sealed record ReturnFileToEvaluation(VettingFileId File, string Why) : ICommand
{
    public static Permission Requires => VettingFeature.Coordinate;

    Guid ICommand.Subject => File.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(VettingFiles files, UseCaseContext context) : IHandle<ReturnFileToEvaluation>
    {
        public async Task Handle(ReturnFileToEvaluation command, CancellationToken cancel) =>
            (await files.Find(command.File, cancel)).Take(
                VettingStep.ReturnToEvaluation,
                context.Actor,
                await files.Facts(cancel)
            );
    }
}

/// <summary>Records that the person was told that their file will close for inactivity.</summary>
public sealed record RecordInactivityNotice(VettingFileId File) : ICommand
{
    public static Permission Requires => VettingFeature.Coordinate;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(VettingFiles files) : IHandle<RecordInactivityNotice>
    {
        public async Task Handle(RecordInactivityNotice command, CancellationToken cancel) =>
            (await files.Find(command.File, cancel)).NoticeOfInactivitySent(await files.Policy(cancel));
    }
}

/// <summary>Closes a file after 90 days without the person's doing anything, and two notices.</summary>
public sealed record CloseFileForInactivity(VettingFileId File) : ICommand
{
    public static Permission Requires => VettingFeature.Coordinate;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(VettingFiles files, UseCaseContext context) : IHandle<CloseFileForInactivity>
    {
        public async Task Handle(CloseFileForInactivity command, CancellationToken cancel) =>
            (await files.Find(command.File, cancel)).Take(
                VettingStep.CloseForInactivity,
                context.Actor,
                await files.Facts(cancel)
            );
    }
}

/// <summary>Opens a file that was closed for inactivity where it stood, within 30 days.</summary>
public sealed record ReopenFile(VettingFileId File, string Why) : ICommand
{
    public static Permission Requires => VettingFeature.Coordinate;

    Guid ICommand.Subject => File.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(VettingFiles files, UseCaseContext context) : IHandle<ReopenFile>
    {
        public async Task Handle(ReopenFile command, CancellationToken cancel)
        {
            var file = await files.Find(command.File, cancel);
            await files.DemandTheOnlyOne(file, cancel);
            file.Take(VettingStep.Reopen, context.Actor, await files.Facts(cancel));
        }
    }
}
