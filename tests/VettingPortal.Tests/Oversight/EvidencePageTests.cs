using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Oversight;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Oversight;

/// <summary>The auditor's pages of the evidence: what is sealed, verifications and their findings, alerts, erasures.</summary>
public sealed class EvidencePageTests : PageTest
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Ledger_ShowsTheNewestCheckpoint_AndThatAWitnessIsBehind()
    {
        UseCases.Me = An(Role.AUD);
        UseCases.Answers<FindLedgerState>(
            new FindLedgerState.Found(12, 3400, "raiz=", Noon, 7, Noon, JournalFailing: true)
        );
        UseCases.Answers<ListVerifications>(new PageOf<ListVerifications.Row>([], 0));

        var page = Render<LedgerPage>();

        page.WaitForAssertion(() => Assert.Contains("Núm. 12, 3400 asientos", page.Markup, StringComparison.Ordinal));
        Assert.Contains("Un testigo no responde", page.Markup, StringComparison.Ordinal);
        Assert.Contains("El diario no puede escribirse", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Comprobar ahora", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Verification_WithFindings_SaysEachInWords()
    {
        var id = LedgerVerificationId.New();
        UseCases.Answers<FindVerification>(
            new FindVerification.Found(
                id,
                Noon,
                Noon,
                "Tomás Arce",
                10,
                0,
                20,
                2,
                "raiz=",
                1,
                [
                    new KeptFinding
                    {
                        Number = 1,
                        Code = "RowChanged",
                        Entity = "people",
                        Key = "k",
                        RecordVersion = 3,
                        Facts = "acto-1",
                    },
                ]
            )
        );

        var page = Render<VerificationPage>(parameters => parameters.Add(one => one.Id, id.Value));

        page.WaitForAssertion(() =>
            Assert.Contains(
                "El registro no es el que dejó su último acto (acto-1).",
                page.Markup,
                StringComparison.Ordinal
            )
        );
        Assert.Contains("1 hallazgos", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Alerts_Concluding_AsksForWordsAndRunsIt()
    {
        var id = OversightAlertId.New();
        UseCases.Me = An(Role.AUD);
        UseCases.Answers<ListAlerts>(
            new PageOf<ListAlerts.Row>(
                [new(id, "folio", AlertKind.LedgerFindings, Guid.NewGuid(), null, "3", Noon, null, null, 1, null)],
                1
            )
        );
        var page = Render<AlertsPage>();
        page.WaitForAssertion(() =>
            Assert.Contains(
                "La comprobación de la evidencia encontró 3 hallazgos.",
                page.Markup,
                StringComparison.Ordinal
            )
        );
        _ = Popovers;
        _ = Dialogs;

        page.FindAll("button").First(button => button.TextContent.Trim() == "Concluir").Click();
        Dialogs.WaitForElement("#reason").Input("Se restauró el registro desde el respaldo.");
        PressInDialog("Concluir");

        page.WaitForAssertion(() => Assert.Equal(id, Assert.IsType<ConcludeAlert>(UseCases.Sent.Single()).Alert));
    }

    [Fact]
    public void Erasures_OfTheErased_NameNobody()
    {
        UseCases.Me = An(Role.DPO);
        UseCases.Answers<ListErasures>(
            new PageOf<ListErasures.Row>(
                [
                    new(
                        ErasureId.New(),
                        "folio",
                        Guid.NewGuid(),
                        ErasureState.Approved,
                        "Venció el plazo.",
                        Guid.NewGuid(),
                        Noon,
                        Noon,
                        null,
                        2
                    ),
                ],
                1
            )
        );

        var page = Render<ErasuresPage>();

        page.WaitForAssertion(() =>
            Assert.Contains("Suprimido", page.Find("tbody").TextContent, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("Aprobar supresión", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.DPO, true)]
    [InlineData(Role.AUD, false)]
    public void Erasures_ThePrivacyOfficer_GoesFromHereToWhoReadAFile(Role role, bool offered)
    {
        UseCases.Me = An(role);
        UseCases.Answers<ListErasures>(new PageOf<ListErasures.Row>([], 0));

        var page = Render<ErasuresPage>();

        page.WaitForAssertion(() => Assert.Equal(offered, page.FindAll("#read-file").Count == 1));
        if (offered)
        {
            page.Find("#read-file").Input(" EXP-2026-000001 ");
            page.FindAll("button").Single(button => button.TextContent.Trim() == "Ver las lecturas").Click();
            Assert.EndsWith(
                "/files/EXP-2026-000001/reads",
                Services.GetRequiredService<NavigationManager>().Uri,
                StringComparison.Ordinal
            );
        }
    }
}
