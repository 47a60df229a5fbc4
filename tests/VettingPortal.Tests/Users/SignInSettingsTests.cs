using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using VettingPortal.Host.Setup;
using VettingPortal.Host.SignIn;

namespace VettingPortal.Tests.Users;

public sealed class SignInSettingsTests
{
    private const string Tenant = "11111111-1111-1111-1111-111111111111";
    private const string Client = "22222222-2222-2222-2222-222222222222";
    private const string Login = "https://login.microsoftonline.com/";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Demo")]
    [InlineData("demo")]
    public void Read_InDevelopment_IsDemoUnlessSaid(string? mode) =>
        Assert.Equal(SignInMode.Demo, Read("Development", mode).Mode);

    [Theory]
    [InlineData("Demo", "Development only")]
    [InlineData(null, "not set")]
    [InlineData("", "not set")]
    public void Read_DemoOutsideDevelopment_RefusesToStart(string? mode, string says) =>
        Assert.Contains(says, Assert.Throws<SettingException>(() => Read("Production", mode)).Message);

    [Theory]
    [InlineData("Windows")]
    [InlineData("0")]
    public void Read_AnotherMode_RefusesToStart(string mode) =>
        Assert.Contains(
            "Authentication:Mode must be Demo or Entra",
            Assert.Throws<SettingException>(() => Read("Development", mode)).Message
        );

    [Fact]
    public void Read_EntraComplete_IsEntra() =>
        Assert.Equal(SignInMode.Entra, Read("Production", "Entra", Login, Tenant, Client).Mode);

    [Theory]
    [InlineData(null, Tenant, Client, "AzureAd:Instance")]
    [InlineData("http://login.example", Tenant, Client, "AzureAd:Instance")]
    [InlineData(Login, null, Client, "AzureAd:TenantId")]
    [InlineData(Login, "common", Client, "AzureAd:TenantId")]
    [InlineData(Login, "Organizations", Client, "AzureAd:TenantId")]
    [InlineData(Login, Tenant, null, "AzureAd:ClientId")]
    [InlineData(Login, Tenant, "portal", "AzureAd:ClientId")]
    public void Read_EntraIncomplete_SaysWhichSetting(string? instance, string? tenant, string? client, string names) =>
        Assert.Contains(
            names,
            Assert.Throws<SettingException>(() => Read("Production", "Entra", instance, tenant, client)).Message
        );

    private static SignInSettings Read(
        string environment,
        string? mode,
        string? instance = null,
        string? tenant = null,
        string? client = null
    )
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Authentication:Mode"] = mode,
                    ["AzureAd:Instance"] = instance,
                    ["AzureAd:TenantId"] = tenant,
                    ["AzureAd:ClientId"] = client,
                }
            )
            .Build();
        return SignInSettings.Read(configuration, new HostingEnvironment { EnvironmentName = environment });
    }
}
