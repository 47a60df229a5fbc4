using Microsoft.Extensions.Configuration;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel.Ledger;

namespace VettingPortal.Tests.Web;

public sealed class LedgerSettingsTests
{
    private static readonly string[] OnPostgres =
    [
        "Database:Provider=PostgreSql",
        "ConnectionStrings:Default=Host=db;Username=vp_app",
    ];

    [Fact]
    public void Sealer_NotSet_SealsByThePortalsOwnConnection() => Assert.Null(Read(OnPostgres).SealerConnection);

    [Fact]
    public void Sealer_Set_HasAConnectionOfItsOwn() =>
        Assert.Equal(
            "Host=db;Username=vp_sealer",
            Read([.. OnPostgres, "Ledger:SealerConnection=Host=db;Username=vp_sealer"]).SealerConnection
        );

    [Fact]
    public void Sealer_OnSqlite_IsRefused() =>
        Assert.Contains("PostgreSql", Refusal(["Ledger:SealerConnection=Host=db"]));

    [Theory]
    [InlineData("Username=vp_sealer")]
    [InlineData("Hostess=db")]
    public void Sealer_ThatIsNoConnection_IsRefusedByName(string connection) =>
        Assert.Contains("Ledger:SealerConnection", Refusal([.. OnPostgres, $"Ledger:SealerConnection={connection}"]));

    private static string Refusal(string[] settings) => Assert.Throws<SettingException>(() => Read(settings)).Message;

    private static LedgerSettings Read(string[] settings)
    {
        var data = Directory.CreateTempSubdirectory("vp-settings-").FullName;
        try
        {
            return PortalSettings
                .Read(
                    new ConfigurationBuilder()
                        .AddInMemoryCollection([
                            new("Data:Directory", data),
                            .. settings
                                .Select(one => one.Split('=', 2))
                                .Select(parts => KeyValuePair.Create<string, string?>(parts[0], parts[1])),
                        ])
                        .Build()
                )
                .Ledger;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
