namespace VettingPortal.Host.SignIn;

/// <summary>How far the demonstration's data is; the chooser says so while it waits.</summary>
public sealed class DemonstrationProgress
{
    private volatile DemonstrationStage _stage = DemonstrationStage.Ready;

    public DemonstrationStage Stage
    {
        get => _stage;
        set => _stage = value;
    }
}

public enum DemonstrationStage
{
    Ready,
    Seeding,
    Failed,
}
