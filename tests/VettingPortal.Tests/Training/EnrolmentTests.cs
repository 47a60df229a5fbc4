using VettingPortal.Features.Settings;
using VettingPortal.Features.Training;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Tests.Training;

/// <summary>Hours, marks, signatures and corrections (§4, R-ACA-02 to R-ACA-07).</summary>
public sealed class EnrolmentTests
{
    private static readonly PolicyOfTheDay Today = ARoad.On(new(2026, 11, 19));
    private static readonly Guid Clerk = Guid.CreateVersion7();

    private readonly Cohort _cohort = ARoad.ACohort();
    private readonly VettingFile _file = ARoad.Approved(ARoad.APerson());

    [Fact]
    public void Attend_TheSameDayAgain_ReplacesTheHours()
    {
        var record = Record();

        record.Attend(_cohort, new(new(2026, 8, 3), "DH", 4), Clerk, Today);
        record.Attend(_cohort, new(new(2026, 8, 3), "DH", 6), Clerk, Today);

        Assert.Equal(6, record.ValidatedHours);
        Assert.Equal(27, record.AttendancePercent(_cohort));
    }

    [Theory]
    [InlineData("training.day-in-future", "2026-11-20", "DH", 4)]
    [InlineData("training.not-a-day-of-the-cohort", "2026-08-02", "DH", 4)]
    [InlineData("training.hours-out-of-range", "2026-08-03", "RA", 12.5)]
    [InlineData("training.hours-out-of-range", "2026-08-03", "RA", -1)]
    [InlineData("training.hours-over-programme", "2026-08-03", "DH", 11)]
    [InlineData("training.module-unknown", "2026-08-03", "XX", 1)]
    public void Attend_OfWhatCannotBe_IsRefused(string rule, string day, string module, double hours)
    {
        var mark = new AttendanceMark(DateOnly.Parse(day, null), module, (decimal)hours);

        Refuses(rule, () => Record().Attend(_cohort, mark, Clerk, Today));
    }

    [Fact]
    public void Mark_ByTheInstructorAlone_IsRefused() =>
        Refuses(
            "training.instructor-only-evaluator",
            () => Mark(Record(), "DH", 90, new("Rosa Íñiguez", "ROSA INIGUEZ"))
        );

    [Fact]
    public void Mark_ByOnePerson_IsRefused() =>
        Refuses("training.two-evaluators", () => Mark(Record(), "DH", 90, new("Óscar Uribe", "")));

    [Theory]
    [InlineData("a", "b")]
    [InlineData("Rosa", "Óscar Uribe")]
    [InlineData("Rosa Í", "Óscar Uribe")]
    public void Mark_ByNamesNobodyCanBeFoundBy_IsRefused(string first, string second) =>
        Refuses("training.evaluator-name", () => Mark(Record(), "DH", 90, new(first, second)));

    [Fact]
    public void Mark_OutOfRange_IsRefused() => Refuses("training.mark-out-of-range", () => Mark(Record(), "DH", 101));

    [Theory]
    [InlineData(79, 70, false)]
    [InlineData(80, 69, false)]
    [InlineData(80, 70, true)]
    public void Facts_OfMarks_AskEightyWhereItIsCritical(int rights, int radio, bool reached)
    {
        var record = Record();

        Mark(record, "DH", rights);
        Mark(record, "RA", radio);

        Assert.Equal(reached, record.Facts(_cohort, ARoad.MinimumHours, Today.Numbers).MarksReached);
    }

    [Fact]
    public void Sign_ThenAnotherMark_TakesTheSignaturesAway()
    {
        var record = Record();
        record.Sign(ARoad.Actor(Role.ACA), Today.Now);

        Mark(record, "DH", 85);

        Assert.Empty(record.Signatures);
    }

    [Fact]
    public void Sign_Twice_IsRefused()
    {
        var record = Record();
        record.Sign(ARoad.Actor(Role.ACA), Today.Now);

        Refuses("training.already-signed", () => record.Sign(ARoad.Actor(Role.ACA), Today.Now));
    }

    [Fact]
    public void Sign_OnesOwnRecord_IsRefused()
    {
        var own = ARoad.Actor(Role.ACA) with { Person = _file.Person.Value };

        Refuses("training.own-record", () => Record().Sign(own, Today.Now));
    }

    [Fact]
    public void Mark_AfterTheEnd_IsRefused()
    {
        var record = Passed();

        Refuses("training.record-closed", () => Mark(record, "DH", 95));
    }

    [Fact]
    public void Correct_ByOneAndApprovedByAnother_CountsAndKeepsTheOldMark()
    {
        var record = Passed();

        record.Correct("DH", 91, "Error de captura en el acta.", Clerk, Today.Now);
        record.Approve(1, ARoad.Actor(Role.ACA, 2), Today.Now);

        Assert.Equal(91, record.Current("DH")!.Value);
        Assert.Equal([85, 91], record.Marks.Where(mark => mark.Module == "DH").Select(mark => mark.Value).Order());
    }

    [Fact]
    public void Approve_ByWhoAsked_IsRefused()
    {
        var record = Passed();
        var asker = ARoad.Actor(Role.ACA);
        record.Correct("DH", 91, "Error de captura en el acta.", asker.Id, Today.Now);

        Refuses("training.second-approver", () => record.Approve(1, asker, Today.Now));
        Assert.Equal(85, record.Current("DH")!.Value);
    }

    [Fact]
    public void Correct_WithoutAReason_IsRefused() =>
        Refuses("training.reason-missing", () => Passed().Correct("DH", 91, " ", Clerk, Today.Now));

    [Fact]
    public void Correct_WhileTrainingGoesOn_IsRefused() =>
        Refuses("training.record-open", () => Record().Correct("DH", 91, "Error.", Clerk, Today.Now));

    [Fact]
    public void Correct_TwiceBeforeApproval_IsRefused()
    {
        var record = Passed();
        record.Correct("DH", 91, "Error de captura.", Clerk, Today.Now);

        Refuses("training.correction-pending", () => record.Correct("DH", 92, "Otro error.", Clerk, Today.Now));
    }

    [Fact]
    public void Approve_OfNothing_IsRefused() =>
        Refuses("training.nothing-to-approve", () => Passed().Approve(1, ARoad.Actor(Role.ACA), Today.Now));

    [Fact]
    public void Correct_OfAModuleWithoutAMark_IsRefused()
    {
        var record = Record();
        record.Leave(Today.Today);

        Refuses("training.no-mark-to-correct", () => record.Correct("DH", 91, "Error.", Clerk, Today.Now));
    }

    [Fact]
    public void Remediate_AfterFailing_OpensTheSecondAttempt()
    {
        var record = Record();
        Mark(record, "DH", 60);
        record.Fail(Today.Today);

        record.Remediate();
        Mark(record, "DH", 84);

        Assert.Equal((2, 84), (record.Current("DH")!.Attempt, record.Current("DH")!.Value));
        Assert.Equal(1, record.Remedials);
    }

    [Fact]
    public void Remediate_OfWhatDidNotFail_IsRefused() =>
        Refuses("training.record-not-failed", () => Passed().Remediate());

    private Enrolment Record() => Enrolment.Of(EnrolmentId.New(), _cohort, _file, new(2026, 7, 30), Today.Now);

    private Enrolment Passed()
    {
        var record = Record();
        Mark(record, "DH", 85);
        record.Pass(Today.Today);
        return record;
    }

    private void Mark(Enrolment record, string module, int value, Panel? panel = null) =>
        record.Mark(_cohort.Module(module), value, panel ?? ARoad.Assessors, Clerk, Today.Now);

    private static void Refuses(string rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<RuleBrokenException>(act).Rule);
}
