using VettingPortal.Kernel;

namespace VettingPortal.Features.Training;

/// <summary>Says a rule in one line.</summary>
internal static class Rules
{
    public static void Demand(bool holds, string rule, params object[] facts)
    {
        if (!holds)
        {
            throw new RuleBrokenException(rule, facts);
        }
    }
}
