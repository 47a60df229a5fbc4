using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Certification;
using VettingPortal.Features.Search;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Shared;
using VettingPortal.Shared.Layout;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Search;

public sealed class SearchPageTests : PageTest
{
    private SearchWords Asked => Services.GetRequiredService<SearchWords>();

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void SearchBox_AName_GoesToTheSearchAndStaysOutOfTheAddress()
    {
        var box = Render<SearchBox>(box => box.Add(b => b.Href, SearchFeature.Route));

        box.Find("#search").Change("María López");
        box.Find("form").Submit();

        Assert.Equal("María López", Asked.Words);
        Assert.Equal("http://localhost/search", Navigation.Uri);
        Assert.False(
            box.Find("#search").HasAttribute("name"),
            "without a circuit the form would put it into the address"
        );
    }

    [Fact]
    public void MainLayout_WhoMaySeeNoFiles_OffersNoSearch()
    {
        UseCases.Me = An(Role.LDR);
        Assert.Empty(Render<MainLayout>().FindAll("#search"));

        UseCases.Me = An(Role.COO);
        Assert.Single(Render<MainLayout>().FindAll("#search"));
    }

    [Fact]
    public void Render_NothingTyped_SaysWhatCanBeFoundAndAsksNothing()
    {
        var page = Render<SearchPage>();

        Assert.Contains("Escriba el comienzo", page.Markup, StringComparison.Ordinal);
        Assert.Empty(UseCases.Asked);
    }

    [Fact]
    public void Render_Found_LeadsToFilesAndCertificates()
    {
        UseCases.Me = An(Role.CERT);
        UseCases.Answers<ListVettingFiles>(FoundFiles);
        UseCases.Answers<ListCertificates>(FoundCertificates);
        Asked.Say("lópez");

        var page = Render<SearchPage>();

        page.WaitForAssertion(() =>
        {
            Assert.Equal("María López", page.Find("a[href='/files/EXP-2026-000007']").TextContent);
            Assert.Equal("Ana López", page.Find("a[href='/certificates/CUP-2026-000003']").TextContent);
        });
        Assert.Contains(UseCases.Asked, asked => asked is ListVettingFiles { Filter.Search: "lópez" });
        Assert.Contains(UseCases.Asked, asked => asked is ListCertificates { Search: "lópez" });
    }

    [Fact]
    public void Render_WhoMayNotSeeCertificates_AsksForNone()
    {
        UseCases.Answers<ListVettingFiles>(FoundFiles);
        Asked.Say("lópez");

        var page = Render<SearchPage>();

        page.WaitForAssertion(() => Assert.Contains("María López", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain(UseCases.Asked, asked => asked is ListCertificates);
    }

    [Fact]
    public void Say_OtherWordsWhileOpen_AsksAnew()
    {
        UseCases.Answers<ListVettingFiles>(new PageOf<ListVettingFiles.Row>([], 0));
        Asked.Say("lópez");
        var page = Render<SearchPage>();
        page.WaitForAssertion(() => Assert.Contains("Ningún expediente", page.Markup, StringComparison.Ordinal));

        Asked.Say("ruiz");

        page.WaitForAssertion(() =>
            Assert.Contains(UseCases.Asked, asked => asked is ListVettingFiles { Filter.Search: "ruiz" })
        );
    }

    [Fact]
    public void Render_InEnglish_IsEnglish()
    {
        Speak("en-US");

        Assert.Contains("beginnings of words of a name", Render<SearchPage>().Markup, StringComparison.Ordinal);
    }

    private static PageOf<ListVettingFiles.Row> FoundFiles =>
        new(
            [
                new(
                    "EXP-2026-000007",
                    "María López",
                    "PREVENCION",
                    "NORTE",
                    VettingState.Received,
                    DateTimeOffset.UnixEpoch,
                    null,
                    null,
                    false
                ),
            ],
            1
        );

    private static PageOf<ListCertificates.Row> FoundCertificates =>
        new(
            [
                new(
                    CertificateId.New(),
                    "CUP-2026-000003",
                    "Ana López",
                    CertificateState.Valid,
                    new(2026, 11, 1),
                    new(2029, 11, 1),
                    DateTimeOffset.UnixEpoch
                ),
            ],
            1
        );
}
