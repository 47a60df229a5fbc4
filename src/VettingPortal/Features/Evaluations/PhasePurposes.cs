using Microsoft.Extensions.Localization;
using VettingPortal.Kernel;
using VettingPortal.Shared;

namespace VettingPortal.Features.Evaluations;

/// <summary>The purposes a person may choose from, in words.</summary>
public static class PhasePurposes
{
    public static IReadOnlyList<Purpose> For(Actor actor, IStringLocalizer texts) =>
        [.. AccessPurpose.For(actor).Select(code => new Purpose(code, texts[$"Purpose.{code}"]))];
}
