using VettingPortal.Features.People;

namespace VettingPortal.Features.Vetting;

/// <summary>How the last file of somebody who was erased since had ended (§9.4): what a cooling-off is counted from.</summary>
public sealed record ErasedPast(VettingOutcome Outcome, DateOnly EndedOn);

/// <summary>Knows erased people by the mark that stayed of their CURP.</summary>
public interface IErasedPast
{
    Task<IReadOnlyList<ErasedPast>> Of(Curp curp, CancellationToken cancel);
}
