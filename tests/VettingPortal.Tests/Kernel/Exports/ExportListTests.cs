using System.Text;
using Bunit;
using MiniExcelLibs;
using VettingPortal.Features.Oversight;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Exports;
using VettingPortal.Shared;
using VettingPortal.Tests.Integrity;
using VettingPortal.Tests.Users;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Kernel.Exports;

/// <summary>Lists that are taken away: recorded, marked, and safe to open.</summary>
public sealed class ExportListTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Csv_OfFiles_IsDatedMarkedAndRecorded(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        portal.Clock.SetUtcNow(AVettingFile.Noon);
        var person = AFlag.APerson(1);
        await portal.Given(person, AVettingFile.Received(AVettingFile.Draft(person.Id)));

        var file = await portal.As(Role.COO).Ask(Files(ExportFormat.Csv));

        var today = MexicoTime.DayOf(portal.Clock.GetUtcNow());
        Assert.EndsWith($"-{today:yyyy-MM-dd}.csv", file.Name, StringComparison.Ordinal);
        Assert.True(file.Content.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        var lines = Encoding.UTF8.GetString(file.Content).TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal(3, lines.Length);
        Assert.Contains("EXP-2026-000001", lines[1], StringComparison.Ordinal);
        Assert.Contains(portal.ActorOf(Role.COO).Name, lines[1], StringComparison.Ordinal);
        Assert.Equal((1, false), (file.Rows, file.Shortened));
        var entry = Assert.Single(await portal.EntriesOf(Guid.Empty), entry => entry.Act == FileColumns.Act);
        Assert.Equal("read", entry.Ending);
    }

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Xlsx)]
    public async Task Cells_ThatLookLikeFormulas_AreText(ExportFormat format)
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var user = PortalUser.Register(
            PortalUserId.New(),
            "quispe",
            "=HYPERLINK(\"http://malo.invalid\",\"Ana\")",
            null,
            new(),
            new(),
            AUser.Today
        );
        await portal.Given(user);

        var file = await portal.As(Role.SYS).Ask(new ExportList<ListUsers, ListUsers.Row, UserColumns>(new(), format));

        var cells =
            format is ExportFormat.Csv
                ? [Encoding.UTF8.GetString(file.Content)]
                : new MemoryStream(file.Content)
                    .Query(useHeaderRow: false)
                    .SelectMany(row => ((IDictionary<string, object?>)row).Values)
                    .Select(cell => cell?.ToString() ?? "")
                    .ToList();
        Assert.Contains(cells, cell => cell.Contains("'=HYPERLINK", StringComparison.Ordinal));
        Assert.DoesNotContain(cells, cell => cell.StartsWith("=HYPERLINK", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Xlsx_OfAnEmptyList_HasItsHeaders()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);

        var file = await portal.As(Role.COO).Ask(Files(ExportFormat.Xlsx));

        Assert.Equal(ListTable.XlsxType, file.ContentType);
        var header = (IDictionary<string, object?>)new MemoryStream(file.Content).Query(useHeaderRow: false).First();
        Assert.Equal(8, header.Values.Count(cell => !string.IsNullOrEmpty(cell?.ToString())));
        Assert.Equal(0, file.Rows);
    }

    [Fact]
    public async Task List_OfManyPages_ComesWholeAndInOrder()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        portal.Clock.SetUtcNow(AVettingFile.Noon);
        foreach (var number in Enumerable.Range(1, 60))
        {
            var person = AFlag.APerson(number);
            await portal.Given(person, AVettingFile.Draft(person.Id, $"EXP-2026-{number:D6}"));
        }

        var file = await portal.As(Role.COO).Ask(Files(ExportFormat.Csv));

        var numbers = Encoding
            .UTF8.GetString(file.Content)
            .Split("\r\n")
            .Skip(1)
            .Where(line => line.Length > 0)
            .Select(line => line.Split(',')[0])
            .ToList();
        Assert.Equal(60, file.Rows);
        Assert.Equal(numbers.OrderDescending(StringComparer.Ordinal), numbers);
    }

    [Fact]
    public async Task WhoMayNotSeeTheList_TakesNothing_AndTheAttemptIsOnRecord()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);

        await Assert.ThrowsAsync<ForbiddenException>(() => portal.As(Role.LDR).Ask(Files(ExportFormat.Csv)));

        var entry = Assert.Single(await portal.EntriesOf(Guid.Empty), entry => entry.Act == FileColumns.Act);
        Assert.Equal("forbidden", entry.Ending);
        Assert.Contains(FileColumns.Act, ActNames.All);
    }

    private static ExportList<ListVettingFiles, ListVettingFiles.Row, FileColumns> Files(ExportFormat format) =>
        new(new(new FileFilter()), format);
}

/// <summary>The button beside a list.</summary>
public sealed class ExportMenuTests : PageTest
{
    [Fact]
    public async Task Csv_IsHandedToTheBrowser_WithHowManyRows()
    {
        UseCases.Answers<ExportList<ListUsers, ListUsers.Row, UserColumns>>(
            new ListFile("usuarios-2026-11-24.csv", ListTable.CsvType, [1, 2, 3], 1240, Shortened: false)
        );
        var menu = Menu();

        await menu.Find("button").ClickAsync(new());
        await Popovers.WaitForElement(".mud-menu-item").ClickAsync(new());

        menu.WaitForAssertion(() => Assert.Contains("1,240 renglones exportados", menu.Markup));
        var saved = Assert.Single(JSInterop.Invocations["portal.save"]);
        Assert.Equal("usuarios-2026-11-24.csv", saved.Arguments[0]);
    }

    [Fact]
    public async Task Forbidden_SaysSoBesideTheButton()
    {
        UseCases.Answers<ExportList<ListUsers, ListUsers.Row, UserColumns>>(new ForbiddenException(UsersFeature.View));
        var menu = Menu();

        await menu.Find("button").ClickAsync(new());
        await Popovers.WaitForElement(".mud-menu-item").ClickAsync(new());

        menu.WaitForAssertion(() => Assert.Contains("No le corresponde", menu.Markup));
    }

    private IRenderedComponent<ExportMenu<ListUsers, ListUsers.Row, UserColumns>> Menu()
    {
        _ = Popovers;
        return Render<ExportMenu<ListUsers, ListUsers.Row, UserColumns>>(menu => menu.Add(p => p.List, () => new()));
    }
}
