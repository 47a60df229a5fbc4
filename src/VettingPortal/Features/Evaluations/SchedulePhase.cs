using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Evaluations;

/// <summary>Sets the appointment of a phase, at a centre accredited for it on that day.</summary>
public sealed record SchedulePhase(VettingFileId File, EvaluationKind Kind, Appointment Appointment) : ICommand
{
    public static Permission Requires => EvaluationsFeature.Schedule;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(VettingFiles files, Appointments appointments) : IHandle<SchedulePhase>
    {
        public async Task Handle(SchedulePhase command, CancellationToken cancel)
        {
            var file = await files.Find(command.File, cancel);
            var accredited = await appointments.Check(file, command.Kind, command.Appointment, cancel);
            file.Schedule(command.Kind, command.Appointment, accredited, await files.Policy(cancel));
        }
    }
}

/// <summary>Puts an appointment off for a justified reason, which is no no-show (§2.7).</summary>
public sealed record PostponePhase(VettingFileId File, EvaluationKind Kind, Appointment Appointment, string Why)
    : ICommand
{
    public static Permission Requires => EvaluationsFeature.Schedule;

    Guid ICommand.Subject => File.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(VettingFiles files, Appointments appointments) : IHandle<PostponePhase>
    {
        public async Task Handle(PostponePhase command, CancellationToken cancel)
        {
            PhaseReason.Demand(command.Why);
            var file = await files.Find(command.File, cancel);
            var accredited = await appointments.Check(file, command.Kind, command.Appointment, cancel);
            file.Postpone(command.Kind, command.Appointment, accredited, await files.Policy(cancel));
        }
    }
}

/// <summary>Acts that need one say why: <c>evaluations.reason-missing</c>.</summary>
internal static class PhaseReason
{
    public const int Shortest = 10;

    public static void Demand(string? why)
    {
        if (why is null || why.Trim().Length < Shortest)
        {
            throw new RuleBrokenException("evaluations.reason-missing", Shortest);
        }
    }
}
