using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.People;
using VettingPortal.Features.Training;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Training;

public sealed class TrainingPartTests : PageTest
{
    private static readonly FindEnrolment.Record Failed = new(
        EnrolmentId.New(),
        "2026-GTO-03",
        "Instituto de Formación Policial, Celaya",
        new(2026, 8, 3),
        new(2026, 11, 20),
        EnrolmentState.Failed,
        new(2026, 7, 30),
        18,
        20,
        82,
        90,
        [new("DH", "Derechos humanos", "Human rights", true, 80, 75, 1, "Rosa Íñiguez, Óscar Uribe")],
        [],
        0,
        new(2026, 11, 20),
        new(2027, 1, 19),
        null,
        false,
        []
    );

    [Fact]
    public void Part_OfSomeoneInTheAcademy_ShowsHoursAndMarks()
    {
        UseCases.Answers<FindEnrolment>(Failed);

        var part = Show(Role.HR);

        Assert.Contains("Derechos humanos", part.Markup, StringComparison.Ordinal);
        Assert.Contains("75", part.Markup, StringComparison.Ordinal);
        Assert.Empty(part.FindAll("#correct-why"));
    }

    [Fact]
    public void Part_OfSomeoneNotEnrolled_SaysSo()
    {
        UseCases.Answers<FindEnrolment>((object?)null);

        Assert.Single(Show(Role.ACA).FindAll(".state"));
    }

    [Fact]
    public void Part_Forbidden_SaysSo()
    {
        UseCases.Answers<FindEnrolment>(new ForbiddenException(TrainingFeature.View));

        var part = Show(Role.COO);

        var what = Services.GetRequiredService<PortalTexts>().Permission(TrainingFeature.View);
        Assert.Contains(what, part.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Part_ThatFails_GivesAReferenceAndCanBeAskedAgain()
    {
        UseCases.Answers<FindEnrolment>(new InvalidOperationException("secreto"));
        var part = Show(Role.ACA);
        Assert.DoesNotContain("secreto", part.Markup, StringComparison.Ordinal);
        UseCases.Answers<FindEnrolment>(Failed);

        part.Find("button").Click();

        part.WaitForAssertion(() => Assert.Contains("Derechos humanos", part.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Approve_ACorrectionOfAnother_SendsIt()
    {
        UseCases.Answers<FindEnrolment>(
            Failed with
            {
                Corrections = [new(1, "DH", 81, "Error de captura.", Guid.NewGuid(), false)],
            }
        );
        var part = Show(Role.ACA);

        part.FindAll("button")
            .First(button => button.TextContent.Contains("Aprobar", StringComparison.Ordinal))
            .Click();

        Assert.Equal(new ApproveMarkCorrection(File, 1), Assert.Single(UseCases.Sent));
    }

    private static readonly VettingFileId File = VettingFileId.New();

    private IRenderedComponent<TrainingPart> Show(Role role)
    {
        _ = Popovers;
        UseCases.Me = An(role);
        return Render<TrainingPart>(part =>
            part.Add(p => p.Actor, UseCases.Me)
                .Add(
                    p => p.File,
                    new FileFacts
                    {
                        Id = File,
                        Number = "EXP-2026-000001",
                        Person = PersonId.New(),
                        Name = "Lucía Hernández",
                        State = VettingState.TrainingFailed,
                    }
                )
        );
    }
}
