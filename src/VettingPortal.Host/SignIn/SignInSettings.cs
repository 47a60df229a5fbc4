using VettingPortal.Host.Setup;

namespace VettingPortal.Host.SignIn;

/// <summary>How people show who they are.</summary>
public enum SignInMode
{
    /// <summary>They choose one of the demonstration's people, without a password. Development only.</summary>
    Demo,

    /// <summary>Microsoft Entra says who they are.</summary>
    Entra,
}

/// <summary>The settings of signing in, checked at start.</summary>
public sealed record SignInSettings(SignInMode Mode)
{
    private const string Key = "Authentication:Mode";

    private static readonly string[] ManyTenants = ["common", "organizations", "consumers"];

    /// <summary>Reads the settings, or throws <see cref="SettingException"/>.</summary>
    public static SignInSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var text = configuration[Key]?.Trim();
        return text?.ToUpperInvariant() switch
        {
            null or "" when environment.IsDevelopment() => new(SignInMode.Demo),
            null or "" => throw new SettingException(
                $"{Key} is not set. Outside Development it must be Entra (this is '{environment.EnvironmentName}')."
            ),
            "DEMO" when environment.IsDevelopment() => new(SignInMode.Demo),
            "DEMO" => throw new SettingException(
                $"{Key}=Demo lets anyone sign in as anybody, so it runs in Development only (this is '{environment.EnvironmentName}'). Set {Key}=Entra."
            ),
            "ENTRA" => Entra(configuration.GetSection("AzureAd")),
            _ => throw new SettingException($"{Key} must be Demo or Entra (was '{text}')."),
        };
    }

    private static SignInSettings Entra(IConfigurationSection section)
    {
        if (
            !Uri.TryCreate(section["Instance"], UriKind.Absolute, out var instance)
            || instance.Scheme != Uri.UriSchemeHttps
        )
        {
            throw new SettingException(
                $"AzureAd:Instance must be an https address, such as https://login.microsoftonline.com/ (was '{section["Instance"]}')."
            );
        }
        var tenant = section["TenantId"];
        if (string.IsNullOrWhiteSpace(tenant))
        {
            throw new SettingException(
                $"{Key}=Entra needs AzureAd:TenantId, the directory (tenant) id of the institution."
            );
        }
        if (ManyTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase))
        {
            throw new SettingException(
                $"AzureAd:TenantId must name one directory; '{tenant}' would let other organisations in."
            );
        }
        if (!Guid.TryParse(section["ClientId"], out _))
        {
            throw new SettingException(
                $"{Key}=Entra needs AzureAd:ClientId, the application (client) id (was '{section["ClientId"]}')."
            );
        }
        return new(SignInMode.Entra);
    }
}
