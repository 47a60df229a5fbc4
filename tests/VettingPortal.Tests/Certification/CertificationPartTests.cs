using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Certification;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Certification;

public sealed class CertificationPartTests : PageTest
{
    [Fact]
    public void Part_WithACertificate_LeadsToIt()
    {
        UseCases.Answers<FindCertificateOfFile>(
            new FindCertificateOfFile.Line(
                CertificateId.New(),
                "CUP-2026-000123",
                CertificateState.Valid,
                new(2029, 11, 24)
            )
        );

        var part = Show();

        Assert.Single(part.FindAll("a[href='/certificates/CUP-2026-000123']"));
        Assert.Contains("24 nov 2029", part.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Part_BeforeItIsOpened_SaysSo()
    {
        UseCases.Answers<FindCertificateOfFile>((object?)null);

        Assert.Single(Show().FindAll(".state"));
    }

    [Fact]
    public void Part_Forbidden_SaysSo()
    {
        UseCases.Answers<FindCertificateOfFile>(new ForbiddenException(CertificationFeature.View));

        var part = Show();

        var what = Services.GetRequiredService<PortalTexts>().Permission(CertificationFeature.View);
        Assert.Contains(what, part.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Part_ThatFails_GivesAReferenceAndCanBeAskedAgain()
    {
        UseCases.Answers<FindCertificateOfFile>(new InvalidOperationException("secreto"));
        var part = Show();
        Assert.DoesNotContain("secreto", part.Markup, StringComparison.Ordinal);
        UseCases.Answers<FindCertificateOfFile>((object?)null);

        part.Find("button").Click();

        part.WaitForAssertion(() => Assert.Single(part.FindAll(".state")));
    }

    private IRenderedComponent<CertificationPart> Show()
    {
        UseCases.Me = An(Role.CERT);
        return Render<CertificationPart>(part =>
            part.Add(p => p.Actor, UseCases.Me)
                .Add(
                    p => p.File,
                    new FileFacts
                    {
                        Id = VettingFileId.New(),
                        Number = "EXP-2026-000001",
                        Person = PersonId.New(),
                        Name = "Lucía Hernández",
                        State = VettingState.TrainingPassed,
                    }
                )
        );
    }
}
