using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Host.Setup;
using VettingPortal.Host.Web;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Access;

/// <summary>Who may come in where: every use case, page and endpoint against the checked-in table <c>matrix.tsv</c>.</summary>
public sealed class MatrixTests
{
    [Fact]
    public async Task EveryUseCase_IsInTheTable_WithTheRolesThatMay()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var catalogue = portal.Services.GetRequiredService<PortalCatalogue>();

        Same(
            [AccessMatrix.UseCase],
            AccessMatrix.UseCases.Select(found =>
                (found.Name, AccessMatrix.RolesOf(catalogue, AccessMatrix.RequiredBy(found.Type)))
            )
        );
    }

    [Fact]
    public void EveryTypeThatSaysWhoMay_IsRegistered() =>
        Assert.Empty(AccessMatrix.Declared().Except(AccessMatrix.UseCases.Select(found => found.Type)));

    [Fact]
    public async Task EveryPageAndEndpoint_IsInTheTable_WithTheRolesThatMay()
    {
        var data = Directory.CreateTempSubdirectory("vp-matrix-").FullName;
        await using var app = PortalHost.Build([
            "--environment",
            "Development",
            "--Data:Directory",
            data,
            "--urls",
            "http://127.0.0.1:0",
        ]);
        app.UsePortalWeb();
        var catalogue = app.Services.GetRequiredService<PortalCatalogue>();
        var ours = ((IEndpointRouteBuilder)app)
            .DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(end => !IsFrameworks(end))
            .Select(end => (Kind: KindOf(end), Name: NameOf(end), Roles: RolesOf(end, catalogue)))
            .Distinct()
            .ToList();

        Same(["page"], ours.Where(end => end.Kind == "page").Select(end => (end.Name, end.Roles)));
        Same(["endpoint"], ours.Where(end => end.Kind == "endpoint").Select(end => (end.Name, end.Roles)));
        Directory.Delete(data, recursive: true);
    }

    /// <summary>Held by all roles together that the table does not name, a use case is still refused at the door, and that is on record.</summary>
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task EveryUseCase_ToAllOtherRolesTogether_IsForbidden(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var catalogue = portal.Services.GetRequiredService<PortalCatalogue>();
        var trial = new Trial([]);
        var through = new List<string>();
        foreach (var (name, type, answer) in AccessMatrix.UseCases)
        {
            var named = AccessMatrix.Table.Single(row => row.Key == $"{AccessMatrix.UseCase} {name}").Roles.Split(',');
            var others = Enum.GetValues<Role>().Where(role => !named.Contains(role.ToString())).ToHashSet();
            var actor = portal.ActorOf(Role.SUBJ, 99) with { Roles = others, Permissions = catalogue.HeldBy(others) };
            if (await Trial.Run(portal.As(actor), type, answer, trial.Made(type).First()) is not "forbidden")
            {
                through.Add(name);
            }
        }

        Assert.Empty(through);
        var attempts = await portal.Read(db => Task.FromResult(db.Ledger.Count(entry => entry.Ending == "forbidden")));
        Assert.Equal(AccessMatrix.UseCases.Count, attempts);
    }

    private static void Same(string[] kinds, IEnumerable<(string Name, string Roles)> code)
    {
        var found = code.ToDictionary(one => one.Name, one => one.Roles, StringComparer.Ordinal);
        var table = AccessMatrix.Table.Where(row => kinds.Contains(row.Kind)).ToDictionary(row => row.Name);
        var missing = found
            .Where(one => !table.ContainsKey(one.Key))
            .Select(one => $"add to matrix.tsv: {kinds[0]}\t{one.Key}\t{one.Value}\t-\t-\t-\t-");
        var wrong = found
            .Where(one => table.TryGetValue(one.Key, out var row) && row.Roles != one.Value)
            .Select(one => $"{kinds[0]} {one.Key}: the code lets in {one.Value}, the table {table[one.Key].Roles}");
        var gone = table.Keys.Except(found.Keys).Select(name => $"take out of matrix.tsv: {kinds[0]} {name}");
        List<string> all = [.. missing, .. wrong, .. gone];
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    private static bool IsFrameworks(RouteEndpoint end) =>
        end.RoutePattern.RawText is { } path
        && (
            path.StartsWith('_')
            || path.StartsWith("/_", StringComparison.Ordinal)
            || end.Metadata.Any(one => one.GetType().Name is "StaticAssetDescriptor")
        );

    private static string KindOf(RouteEndpoint end) =>
        end.Metadata.Any(one => one.GetType().Name is "ComponentTypeMetadata") ? "page" : "endpoint";

    private static string NameOf(RouteEndpoint end) =>
        KindOf(end) == "page"
            ? end.RoutePattern.RawText!
            : $"{string.Join('+', end.Metadata.OfType<IHttpMethodMetadata>().SelectMany(one => one.HttpMethods))} {end.RoutePattern.RawText}";

    private static string RolesOf(RouteEndpoint end, PortalCatalogue catalogue) =>
        end.Metadata.OfType<IAllowAnonymous>().Any() ? "anybody"
        : end.Metadata.OfType<IAuthorizeData>().Select(one => one.Policy).OfType<string>().Distinct().ToList()
            is { Count: > 0 } policies
            ? string.Join(" & ", policies.Select(code => AccessMatrix.RolesOf(catalogue, new Permission(code))))
        : "any-role";
}
