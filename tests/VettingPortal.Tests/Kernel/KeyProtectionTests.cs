using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Host.Setup;
using VettingPortal.Host.Start;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Tests.Pdf;

namespace VettingPortal.Tests.Kernel;

public sealed class KeyProtectionTests : IDisposable
{
    private const string Password = "correct horse";
    private readonly string _data = Directory.CreateTempSubdirectory("vp-keys-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task Keys_InProduction_LieEncryptedAndAreReadAgainEvenAfterTheCertificateChanged()
    {
        var (first, second) = (Certificate("first"), Certificate("second"));
        var secret = await Protect("--DataProtection:Certificate", first);

        var again = await Unprotect(secret, "--DataProtection:Certificate", first);
        var renewed = await Unprotect(
            secret,
            "--DataProtection:Certificate",
            second,
            "--DataProtection:PreviousCertificate",
            first
        );

        Assert.Equal(("said", "said"), (again, renewed));
    }

    [Theory]
    [InlineData(null, Password, "DataProtection:Certificate is not set")]
    [InlineData("none.pfx", Password, "none.pfx")]
    [InlineData("text.pfx", Password, "cannot be read")]
    [InlineData("good.pfx", "wrong", "cannot be read")]
    public void Start_InProductionWithoutAGoodCertificate_SaysWhatToSet(string? file, string password, string says)
    {
        File.WriteAllText(Path.Combine(_data, "text.pfx"), "not a certificate");
        Certificate("good");
        string[] settings = file is null ? [] : ["--DataProtection:Certificate", Path.Combine(_data, file)];

        var failure = Assert.Throws<SettingException>(() => Build(password, settings));

        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_InDevelopment_NeedsNoCertificate()
    {
        await using var app = PortalHost.Build(["--environment", "Development", "--Data:Directory", _data]);

        Assert.NotNull(app);
    }

    [Theory]
    [InlineData("none.pfx", Password, "none.pfx")]
    [InlineData("good.pfx", "wrong", "Signing:Certificate cannot be read")]
    public void Start_WithoutAGoodCertificateToSignWith_SaysWhatToSet(string file, string password, string says)
    {
        Certificate("good");
        string[] settings =
        [
            "--environment=Development",
            $"--Data:Directory={_data}",
            $"--Signing:Certificate={Path.Combine(_data, file)}",
            $"--Signing:CertificatePassword={password}",
        ];

        var failure = Assert.Throws<SettingException>(() => PortalHost.Build(settings));

        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithACertificateToSignWith_SignsWithIt()
    {
        var file = Certificate("good");
        await using var app = PortalHost.Build([
            "--environment=Development",
            $"--Data:Directory={_data}",
            $"--Signing:Certificate={file}",
            $"--Signing:CertificatePassword={Password}",
        ]);

        var signed = app
            .Services.GetRequiredService<DocumentSigner>()
            .Sign(APdf.Certificate(), "Copia", DateTimeOffset.UnixEpoch);

        Assert.Contains("good", PdfTools.Signatures(signed), StringComparison.Ordinal);
    }

    private async Task<string> Protect(params string[] settings)
    {
        await using var app = Build(Password, settings);
        var databases = app.Services.GetRequiredService<IDbContextFactory<PortalDb>>();
        await PrepareDatabase.Migrate(databases, default);
        var secret = Protector(app.Services).Protect("said");
        await using var db = await databases.CreateDbContextAsync();
        var key = await db.DataProtectionKeys.SingleAsync();
        Assert.Contains("EncryptedData", key.Xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", key.Xml, StringComparison.Ordinal);
        return secret;
    }

    private async Task<string> Unprotect(string secret, params string[] settings)
    {
        await using var app = Build(Password, settings);
        return Protector(app.Services).Unprotect(secret);
    }

    private static IDataProtector Protector(IServiceProvider services) =>
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private Microsoft.AspNetCore.Builder.WebApplication Build(string password, string[] settings)
    {
        var file = Path.Combine(_data, "password");
        File.WriteAllText(file, password + "\n");
        return PortalHost.Build([
            "--environment",
            "Production",
            "--Data:Directory",
            _data,
            "--Authentication:Mode",
            "Entra",
            "--AzureAd:TenantId",
            "11111111-1111-1111-1111-111111111111",
            "--AzureAd:ClientId",
            "22222222-2222-2222-2222-222222222222",
            "--DataProtection:CertificatePasswordFile",
            file,
            "--DataProtection:PreviousCertificatePasswordFile",
            file,
            .. settings,
        ]);
    }

    private string Certificate(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch.AddYears(99)
        );
        var file = Path.Combine(_data, $"{name}.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, Password));
        return file;
    }
}
