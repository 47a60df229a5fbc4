using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Users;
using VettingPortal.Host.CommandLine;
using VettingPortal.Host.SignIn;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Users;

public sealed class BootstrapCommandTests
{
    private const string Account = "7b0c6a7e-1111-4222-8333-00000000000";

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Run_GoodFile_BringsUsersGrantsAndSettings(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);

        var (code, answer, errors) = await Run(portal, File(Good));

        Assert.Equal((0, ""), (code, errors));
        Assert.Equal("ana\tSYS", answer.Split('\n')[0]);
        var actor = await portal
            .Services.GetRequiredService<ActorFinder>()
            .OfUserName("ana", portal.Clock.GetUtcNow(), default);
        Assert.Contains(UsersFeature.Manage, actor!.Permissions);
        Assert.True(await portal.Read(db => db.Set<PolicyProfile>().AnyAsync()));
        Assert.Equal(
            ["BootstrapPortal", "SeedSettings"],
            await portal.Read(db => db.Ledger.OrderBy(entry => entry.Seq).Select(entry => entry.Act).ToListAsync())
        );
    }

    [Fact]
    public async Task Run_BadPeople_NamesEachLineAndStoresNothing()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        string[] people =
        [
            .. Good,
            Person("Ana Mayúscula", 6, "REC"),
            Person("ana", 7, "REC"),
            Person("eva", 8),
            Person("tom", 9, "SYS\", \"ADJ"),
        ];

        var (code, answer, errors) = await Run(portal, File(people));

        Assert.Equal((2, ""), (code, answer));
        Assert.Collection(
            errors.Split('\n'),
            line => Assert.StartsWith("line 8, Ana Mayúscula: A user name has only", line, StringComparison.Ordinal),
            line => Assert.Equal("line 9, ana: That user name already exists.", line),
            line => Assert.Equal("line 10, eva: The person has no role.", line),
            line => Assert.StartsWith("line 11, tom: Roles ADJ and SYS", line, StringComparison.Ordinal)
        );
        Assert.False(await portal.Read(db => db.Ledger.AnyAsync()));
    }

    [Fact]
    public async Task Run_TooFewPeople_SaysHowMany()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);

        var (code, _, errors) = await Run(portal, File(Good[1..]));

        Assert.Equal(2, code);
        Assert.StartsWith("Starting needs at least 2 administrators and 3 people", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithEntraAndNoAccount_IsRefused()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        string[] people = [.. Good, """{ "userName": "eva", "name": "Eva", "roles": ["REC"] }"""];

        var (code, _, errors) = await Run(portal, File(people), SignInMode.Entra);

        Assert.Equal(2, code);
        Assert.StartsWith("line 8, eva: externalId is missing", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Twice_IsRefusedAndChangesNothing()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        await Run(portal, File(Good));

        var (code, answer, errors) = await Run(portal, File(Good));

        Assert.Equal((2, "", "The portal already has users: it is started once only."), (code, answer, errors));
        Assert.Equal(Good.Length, await portal.Read(db => db.Set<PortalUser>().CountAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"users\": [")]
    public async Task Run_UnreadableFile_EndsWithOneAndSaysWhere(string json)
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);

        var (code, answer, errors) = await Run(portal, json);

        Assert.Equal((1, ""), (code, answer));
        Assert.StartsWith("The file is not as expected on line 1", errors, StringComparison.Ordinal);
    }

    private static string[] Good =>
        [
            Person("ana", 1, "SYS"),
            Person("beto", 2, "SYS"),
            Person("carla", 3, "DIR"),
            Person("dario", 4, "DIR"),
            Person("elsa", 5, "IAD"),
        ];

    private static string Person(string userName, int number, string? roles = null) =>
        $$"""{ "userName": "{{userName}}", "name": "N {{number}}", "externalId": "{{Account}}{{number}}", "roles": [{{(roles is null ? "" : $"\"{roles}\"")}}] }""";

    /// <summary>Each person stands on a line of their own, the first on line 3.</summary>
    private static string File(string[] people) =>
        $$"""
            { "institution": { "code": "PF", "name": "Policía Federal" },
              "users": [
            {{string.Join(",\n", people)}}
            ] }
            """;

    private static async Task<(int Code, string Answer, string Errors)> Run(
        TestPortal portal,
        string json,
        SignInMode mode = SignInMode.Demo
    )
    {
        using var english = new InLanguage("en-US");
        var file = Path.GetTempFileName();
        await System.IO.File.WriteAllTextAsync(file, json);
        await using var answer = new StringWriter { NewLine = "\n" };
        await using var errors = new StringWriter { NewLine = "\n" };
        var code = await BootstrapCommand.Run(
            portal.Services,
            new FileInfo(file),
            mode,
            portal.Services.GetRequiredService<IStringLocalizer<CommandTexts>>(),
            answer,
            errors,
            default
        );
        System.IO.File.Delete(file);
        return (code, answer.ToString().Trim(), errors.ToString().Trim());
    }
}
