namespace VettingPortal.Features.Vetting;

/// <summary>An adjudicator, a chair or somebody who keeps a hold, who steps back from the file.</summary>
public sealed partial class VettingFile
{
    /// <summary>The same for the chair's seat.</summary>
    public void ReplaceChair(Guid recused, Guid drawn, DateTimeOffset at)
    {
        EndSeat(Duty.Chair, null, recused, at);
        Sit(Duty.Chair, null, drawn, at);
    }

    /// <summary>Ends an adjudicator's seat and gives it to the one drawn instead (SOD-12). Breaks <c>vetting.one-duty-per-file</c>.</summary>
    public void ReplaceAdjudicator(Guid recused, Guid drawn, DateTimeOffset at)
    {
        EndSeat(Duty.Adjudicate, null, recused, at);
        Sit(Duty.Adjudicate, null, drawn, at);
    }

    /// <summary>The same for one of the two who say whether an entry in the registry stops the application (R-REG-02).</summary>
    public void ReplaceOnRegistryStop(Guid relieved, Guid drawn, DateTimeOffset at)
    {
        EndSeat(Duty.LiftRegistryStop, null, relieved, at);
        Sit(Duty.LiftRegistryStop, null, drawn, at);
    }

    /// <summary>Whoever took over a hold and would not see the file sees it while they keep the hold.</summary>
    internal void SeatKeeper(Guid keeper, DateTimeOffset at) => Sit(Duty.KeepHold, null, keeper, at);

    internal void UnseatKeeper(Guid keeper, DateTimeOffset at) => EndSeat(Duty.KeepHold, null, keeper, at);
}
