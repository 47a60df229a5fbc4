using VettingPortal.Kernel;

namespace VettingPortal.Features.Training;

public readonly record struct CohortId(Guid Value) : IRecordId<CohortId>
{
    public static CohortId New() => new(Guid.CreateVersion7());

    public static CohortId From(Guid value) => new(value);
}

/// <summary>A class that takes the initial training together: for one profile, at one academy, between two days.</summary>
public sealed class Cohort : Aggregate
{
    public const int CodeMax = 30;
    public const int NameMax = 120;

    private readonly List<CohortModule> _modules = [];

    private Cohort() { }

    public CohortId Id { get; private init; }

    /// <summary>Its key, such as <c>2026-GTO-03</c>; unique.</summary>
    public string Code { get; private init; } = "";

    /// <summary>The code of the profile it trains.</summary>
    public string Profile { get; private init; } = "";

    public string Academy { get; private init; } = "";

    public DateOnly StartsOn { get; private init; }

    public DateOnly EndsOn { get; private init; }

    public int Seats { get; private init; }

    /// <summary>How many places were ever taken; it moves with each, so that two who take the last one collide.</summary>
    public int PlacesTaken { get; private set; }

    internal void TakePlace() => PlacesTaken++;

    public IReadOnlyList<CohortModule> Modules => _modules;

    public decimal ProgrammedHours => _modules.Sum(module => module.Hours);

    /// <summary>
    /// Plans a cohort. Breaks <c>training.cohort-incomplete</c>, <c>training.days-backwards</c>, <c>training.seats-out-of-range</c>
    /// (1–500), <c>training.modules-missing</c>, <c>training.module-repeated</c>, <c>training.module-out-of-range</c> (1–1,000 hours)
    /// and <c>training.programme-too-short</c> when it programmes fewer hours than the profile asks (§4).
    /// </summary>
    public static Cohort Plan(CohortId id, CohortPlan plan, int minimumHours)
    {
        Rules.Demand(Written(plan.Code, plan.Profile, plan.Academy), "training.cohort-incomplete");
        Rules.Demand(plan.EndsOn > plan.StartsOn, "training.days-backwards");
        Rules.Demand(plan.Seats is >= 1 and <= 500, "training.seats-out-of-range");
        Rules.Demand(plan.Modules.Count > 0, "training.modules-missing");
        var cohort = new Cohort
        {
            Id = id,
            Code = plan.Code.Trim().ToUpperInvariant(),
            Profile = plan.Profile,
            Academy = plan.Academy.Trim(),
            StartsOn = plan.StartsOn,
            EndsOn = plan.EndsOn,
            Seats = plan.Seats,
        };
        plan.Modules.ToList().ForEach(cohort.Add);
        Rules.Demand(
            cohort.ProgrammedHours >= minimumHours,
            "training.programme-too-short",
            (int)cohort.ProgrammedHours,
            minimumHours
        );
        return cohort;
    }

    /// <summary>Breaks <c>training.module-unknown</c>.</summary>
    public CohortModule Module(string code) =>
        _modules.Find(module => module.Code == code) ?? throw new RuleBrokenException("training.module-unknown", code);

    private void Add(ModulePlan module)
    {
        var code = module.Code.Trim().ToUpperInvariant();
        Rules.Demand(Written(code, module.NameEs, module.NameEn, module.Instructor), "training.module-incomplete");
        Rules.Demand(module.Hours is >= 1 and <= 1000, "training.module-out-of-range");
        Rules.Demand(_modules.All(known => known.Code != code), "training.module-repeated", code);
        _modules.Add(new CohortModule(_modules.Count + 1, code, module));
    }

    private static bool Written(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                return false;
            }
        }
        return true;
    }
}

/// <summary>What a cohort is planned with.</summary>
public sealed record CohortPlan(
    string Code,
    string Profile,
    string Academy,
    DateOnly StartsOn,
    DateOnly EndsOn,
    int Seats,
    IReadOnlyList<ModulePlan> Modules
);

/// <summary>A module as planned; <paramref name="Critical"/> marks human rights and the use of force, which ask a higher mark.</summary>
public sealed record ModulePlan(
    string Code,
    string NameEs,
    string NameEn,
    decimal Hours,
    bool Critical,
    string Instructor
);

/// <summary>A subject of the programme: its hours, who teaches it, and whether it asks the higher mark.</summary>
public sealed class CohortModule
{
    public const int CodeMax = 20;

    private CohortModule() { }

    internal CohortModule(int order, string code, ModulePlan plan) =>
        (Order, Code, NameEs, NameEn, Hours, Critical, Instructor) = (
            order,
            code,
            plan.NameEs.Trim(),
            plan.NameEn.Trim(),
            plan.Hours,
            plan.Critical,
            plan.Instructor.Trim()
        );

    public int Order { get; private init; }

    public string Code { get; private init; } = "";

    public string NameEs { get; private init; } = "";

    public string NameEn { get; private init; } = "";

    /// <summary>Programmed hours.</summary>
    public decimal Hours { get; private init; }

    /// <summary>Human rights or the use of force: 80 instead of 70 (§4).</summary>
    public bool Critical { get; private init; }

    public string Instructor { get; private init; } = "";

    public string NameIn(string language) => language == "en" ? NameEn : NameEs;
}
