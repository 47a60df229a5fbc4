using VettingPortal.Features.Training;
using VettingPortal.Kernel;

namespace VettingPortal.Tests.Training;

/// <summary>What a cohort is planned with.</summary>
public sealed class CohortTests
{
    [Fact]
    public void Plan_OfAWholeProgramme_KeepsItsModulesAndHours()
    {
        var cohort = ARoad.ACohort();

        Assert.Equal(("2026-GTO-03", 22m), (cohort.Code, cohort.ProgrammedHours));
        Assert.True(cohort.Module("DH").Critical);
    }

    public static TheoryData<string, CohortPlan> Faulty =>
        new()
        {
            { "training.cohort-incomplete", ARoad.APlan() with { Academy = " " } },
            { "training.days-backwards", ARoad.APlan() with { EndsOn = new(2026, 8, 3) } },
            { "training.seats-out-of-range", ARoad.APlan(0) },
            { "training.modules-missing", ARoad.APlan() with { Modules = [] } },
            { "training.module-incomplete", With(ARoad.APlan().Modules[0] with { NameEn = "" }) },
            { "training.module-out-of-range", With(ARoad.APlan().Modules[0] with { Hours = 0 }) },
            { "training.module-repeated", With(ARoad.APlan().Modules[0] with { Code = "ra" }) },
            { "training.programme-too-short", With(ARoad.APlan().Modules[0] with { Hours = 1 }) },
        };

    [Theory, MemberData(nameof(Faulty))]
    public void Plan_OfWhatCannotBe_IsRefused(string rule, CohortPlan plan)
    {
        var broken = Assert.Throws<RuleBrokenException>(() => Cohort.Plan(CohortId.New(), plan, ARoad.MinimumHours));

        Assert.Equal(rule, broken.Rule);
    }

    private static CohortPlan With(ModulePlan first) =>
        ARoad.APlan() with
        {
            Modules = [first, ARoad.APlan().Modules[1]],
        };
}
