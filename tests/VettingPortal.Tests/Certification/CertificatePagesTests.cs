using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Certification;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Certification;

/// <summary>What people see of certificates, and what the public sees.</summary>
public sealed class CertificatePagesTests : PageTest
{
    private readonly List<ListMyReviews.Row> _reviews = [];

    private readonly FakeUseCases _public = new();

    public CertificatePagesTests()
    {
        Services.AddKeyedSingleton<IUseCases>(PublicActor.Door, (_, _) => _public);
        UseCases.Answers<CountExpiring>(new List<CountExpiring.Alert> { new(180, 7), new(0, 2) });
    }

    [Fact]
    public void List_OfCertificates_LinksToEachWithItsState()
    {
        UseCases.Answers<ListCertificates>(
            new PageOf<ListCertificates.Row>(
                [
                    new(
                        CertificateId.New(),
                        "CUP-2026-000123",
                        "María Núñez",
                        CertificateState.AboutToExpire,
                        new(2023, 11, 24),
                        new(2026, 12, 20),
                        Clock.GetUtcNow()
                    ),
                ],
                1
            )
        );

        var page = Render<CertificatesPage>();

        page.WaitForAssertion(() =>
            Assert.Equal("/certificates/CUP-2026-000123", page.Find("td a").GetAttribute("href"))
        );
        Assert.Contains("Por vencer", page.Markup, StringComparison.Ordinal);
        Assert.Contains("20 dic 2026", page.Markup, StringComparison.Ordinal);
        Assert.Equal(
            ["7180 días o menos", "2Vence hoy"],
            page.FindAll("a.count").Select(count => count.TextContent.Trim())
        );
    }

    [Fact]
    public void List_OfNone_SaysSo()
    {
        UseCases.Answers<ListCertificates>(new PageOf<ListCertificates.Row>([], 0));

        var page = Render<CertificatesPage>();

        page.WaitForAssertion(() => Assert.Contains("Ningún certificado", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Certificate_Unsigned_IsSignedByTheDirectorWithWhatWasSeen()
    {
        var sheet = Sheet() with { IssuedOn = null, ValidTo = null, State = CertificateState.InProcess };
        var page = Show(sheet, Role.DIR);

        page.FindAll("button").First(button => button.TextContent.Contains("Firmar", StringComparison.Ordinal)).Click();

        Assert.Equal(new SignCertificate(sheet.Id, 4), Assert.Single(UseCases.Sent));
    }

    [Fact]
    public void Certificate_Signed_IsRegisteredByTheRegistrar()
    {
        var sheet = Sheet() with
        {
            IssuedOn = null,
            State = CertificateState.InProcess,
            SignedBy = Guid.CreateVersion7(),
        };
        var page = Show(sheet, Role.CERT);

        page.FindAll("button")
            .First(button => button.TextContent.Contains("Registrar y expedir", StringComparison.Ordinal))
            .Click();

        Assert.Equal(new RegisterCertificate(sheet.Id, 4), Assert.Single(UseCases.Sent));
    }

    [Fact]
    public void Certificate_Refused_SaysTheRule()
    {
        UseCases.Next = new Outcome.Refused("vetting.registrar-is-signatory");
        var page = Show(
            Sheet() with
            {
                IssuedOn = null,
                SignedBy = Guid.CreateVersion7(),
                State = CertificateState.InProcess,
            },
            Role.CERT
        );

        page.FindAll("button")
            .First(button => button.TextContent.Contains("Registrar y expedir", StringComparison.Ordinal))
            .Click();

        Assert.Contains("vetting.registrar-is-signatory", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Certificate_Issued_IsCopiedByWhoMayAndEndedByTwoOffices()
    {
        Assert.Contains(
            "/certificates/CUP-2026-000123/pdf?language=es",
            Show(Sheet(), Role.CERT).Markup,
            StringComparison.Ordinal
        );

        var chair = Show(Sheet(), Role.BRD).Markup;
        Assert.DoesNotContain("/pdf", chair, StringComparison.Ordinal);
        Assert.Contains("Proponer cancelación", chair, StringComparison.Ordinal);
    }

    [Fact]
    public void Certificate_UnderMyReview_IsOfferedToEndMineAlone()
    {
        var popovers = Popovers;
        _reviews.Add(new(Guid.NewGuid(), HoldCause.DocumentRecheck, Clock.GetUtcNow()));
        var page = Show(Sheet() with { State = CertificateState.Suspended }, Role.CERT);

        page.FindAll("button")
            .First(button => button.TextContent.Contains("Revisión administrativa", StringComparison.Ordinal))
            .Click();

        page.WaitForAssertion(() =>
            Assert.Contains("Terminar mi revisión (", popovers.Markup, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("Revisión administrativa", Show(Sheet(), Role.HR).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Certificate_Suspended_IsConfirmedByLegalAlone()
    {
        var sheet = Sheet() with { State = CertificateState.Suspended, LegalConfirmsBy = new(2026, 12, 24) };
        Assert.DoesNotContain("Confirmar la suspensión", Show(sheet, Role.CERT).Markup, StringComparison.Ordinal);
        var page = Show(sheet, Role.LEG);

        page.FindAll("button")
            .First(button => button.TextContent.Contains("Confirmar la suspensión", StringComparison.Ordinal))
            .Click();

        Assert.Equal(new ConfirmSuspension(sheet.Id), Assert.Single(UseCases.Sent));
    }

    [Fact]
    public void Certificate_Proposed_IsDecidedByTheOther()
    {
        var sheet = Sheet() with { ProposedCause = EndingCause.Fraud, ProposedBy = Guid.CreateVersion7() };
        var page = Show(sheet, Role.DIR);

        page.FindAll("button")
            .First(button => button.TextContent.Contains("Revocar", StringComparison.Ordinal))
            .Click();

        Assert.Equal(new RevokeCertificate(sheet.Id, 4), Assert.Single(UseCases.Sent));
    }

    [Fact]
    public void Certificate_Suspended_SaysThatAndNoMore()
    {
        var page = Show(
            Sheet() with
            {
                State = CertificateState.Suspended,
                History = [new(Clock.GetUtcNow(), CertificateMoment.Suspended, null)],
            },
            Role.HR
        );

        Assert.Contains("La suspensión es provisional", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("asuntos internos", page.Markup, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(CertificateState.Valid, "Vigente", "verdict-valid")]
    [InlineData(CertificateState.Suspended, "Suspendido", "verdict-suspended")]
    [InlineData(CertificateState.Expired, "Vencido", "verdict-expired")]
    [InlineData(CertificateState.Cancelled, "Cancelado", "verdict-bad")]
    [InlineData(CertificateState.Revoked, "Revocado", "verdict-bad")]
    public void Verify_AKnownCode_ShowsNumberStateAndDay(CertificateState state, string word, string css)
    {
        _public.Answers<VerifyCertificate>(
            new VerifyCertificate.Answer("CUP-2026-000123", state, new(2029, 6, 15), Clock.GetUtcNow())
        );

        var page = Render<VerifyPage>(p => p.Add(one => one.Code, ACertificate.Code.Value));

        Assert.Contains(css, page.Find(".verdict").ClassName, StringComparison.Ordinal);
        Assert.Equal(word, page.Find(".verdict-head p").TextContent);
        Assert.Contains("CUP-2026-000123", page.Markup, StringComparison.Ordinal);
        Assert.Contains("15 jun 2029", page.Markup, StringComparison.Ordinal);
        Assert.Empty(UseCases.Asked);
    }

    [Fact]
    public void Verify_AnUnknownCode_SaysNotFoundAndRepeatsNothing()
    {
        _public.Answers<VerifyCertificate>(new VerifyCertificate.Answer(null, null, null, Clock.GetUtcNow()));

        var page = Render<VerifyPage>(p => p.Add(one => one.Code, "NADA"));

        Assert.Equal("No encontrado", page.Find(".verdict-head p").TextContent);
        Assert.DoesNotContain("NADA", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_WithoutACode_AsksForOne()
    {
        var page = Render<VerifyPage>();

        Assert.Empty(page.FindAll(".verdict"));
        Assert.Equal("/verify", page.Find("form").GetAttribute("action"));
    }

    [Fact]
    public void Certificate_InReviewForATie_SaysSo_AndIsUpheldByTheChair()
    {
        var page = Show(Sheet() with { IssueInReview = true }, Role.BRD);

        Assert.Contains("declaró después un vínculo con la persona", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Confirmar la expedición", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("declaró después un vínculo", Show(Sheet(), Role.BRD).Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<CertificatePage> Show(FindCertificate.Sheet sheet, Role role)
    {
        UseCases.Me = An(role);
        UseCases.Answers<FindCertificate>(sheet);
        UseCases.Answers<ListMyReviews>(_reviews);
        var page = Render<CertificatePage>(p => p.Add(one => one.Number, sheet.Number));
        page.WaitForAssertion(() => Assert.Contains(sheet.Holder, page.Markup, StringComparison.Ordinal));
        return page;
    }

    private static FindCertificate.Sheet Sheet() =>
        new()
        {
            Id = CertificateId.New(),
            Number = "CUP-2026-000123",
            Version = 4,
            State = CertificateState.Valid,
            File = VettingFileId.New(),
            FileNumber = "EXP-2026-001842",
            Held = false,
            Holder = "María Concepción Núñez Güemes",
            Curp = "NUGM************04",
            IssuedOn = new(2026, 11, 24),
            ValidTo = new(2029, 6, 15),
            RegistryEntryOn = new(2026, 11, 20),
            Components = [new(ComponentKind.InitialTraining, new(2026, 11, 13), null)],
        };
}
