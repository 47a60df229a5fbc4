using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using VettingPortal.Features.Certification;
using VettingPortal.Features.People;
using VettingPortal.Host.CommandLine;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Pdf;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Training;

namespace VettingPortal.Tests.Certification;

/// <summary>From an issued certificate to its file and back, by the commands as they run.</summary>
public sealed class VerifyCertificateCommandTests : IDisposable
{
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("vp-paper-").FullName;

    public void Dispose() => Directory.Delete(_elsewhere, recursive: true);

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Verify_OfAReportedCertificate_IsCleanAndFindsWhatIsAltered(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider, AddHost);
        var number = await Issued(portal);
        var (archive, strict) = (
            await Report(portal, number, PdfProfile.Archive),
            await Report(portal, number, PdfProfile.Strict1b)
        );
        CopyPublicKeys(portal);

        Assert.Equal(VerifyCommand.Clean, await Verify(portal, archive));
        Assert.Equal(VerifyCommand.Clean, await Verify(portal, strict));
        Alter(strict);
        Assert.Equal(VerifyCommand.Found, await Verify(portal, strict));
    }

    [Fact]
    public async Task Verify_WithoutASigner_CannotRun()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite, AddHost);
        var file = await Report(portal, await Issued(portal), PdfProfile.Archive);
        CopyPublicKeys(portal);
        File.Delete(Path.Combine(_elsewhere, "documents.cer"));

        await Assert.ThrowsAsync<SettingException>(() => Verify(portal, file));
        Assert.Equal(
            VerifyCommand.Clean,
            await Verify(portal, file, portal.Services.GetRequiredService<KeyFiles>().DocumentsFile)
        );
    }

    private async Task<string> Report(TestPortal portal, string number, PdfProfile profile)
    {
        var file = Path.Combine(_elsewhere, $"{profile}.pdf");
        Assert.Equal(
            0,
            await CertificateCommand.Write(
                portal.Services,
                portal.As(Role.CERT),
                number,
                new(file),
                profile,
                Texts(portal),
                CancellationToken.None
            )
        );
        return file;
    }

    // As on another machine: the public keys beside one another, and nothing else of the installation.
    private void CopyPublicKeys(TestPortal portal)
    {
        var keys = portal.Services.GetRequiredService<KeyFiles>();
        File.Copy(keys.TrustedFile, Path.Combine(_elsewhere, "trusted.txt"));
        File.Copy(keys.DocumentsFile, Path.Combine(_elsewhere, "documents.cer"));
    }

    private Task<int> Verify(TestPortal portal, string file, string? signer = null) =>
        VerifyCommand.Run(
            new CommandHost([], Texts(portal)),
            new(
                portal.Services.GetRequiredService<DatabaseSettings>() with
                {
                    ReadOnly = true,
                },
                Witness: null,
                Journal: null,
                Path.Combine(_elsewhere, "trusted.txt"),
                Since: null,
                file,
                signer
            ),
            CancellationToken.None
        );

    private static async Task<string> Issued(TestPortal portal)
    {
        var class_ = await AClass.In(portal);
        await class_.Graduate();
        var id = CertificateId.New();
        var cuip = Cuip.Parse("SABC560626M0912345");
        Assert.True(
            (await portal.As(Role.CERT).Run(new OpenCertification(id, class_.File, cuip, new(2026, 11, 23)))).IsDone
        );
        Assert.True((await portal.As(Role.DIR).Run(new SignCertificate(id))).IsDone);
        Assert.True((await portal.As(Role.CERT).Run(new RegisterCertificate(id))).IsDone);
        await APaper.Seal(portal, id);
        return await portal.Read(db =>
            db.Set<Certificate>().Where(one => one.Id == id).Select(one => one.Number).SingleAsync()
        );
    }

    private static void Alter(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    private static void AddHost(IServiceCollection services) =>
        services.AddSingleton(
            new PortalSettings(
                DatabaseSettings.Sqlite("none"),
                "none",
                ACertificate.Portal,
                new("none"),
                LedgerSettings.In("none"),
                WitnessFor: null
            )
        );

    private static IStringLocalizer Texts(TestPortal portal) =>
        portal.Services.GetRequiredService<IStringLocalizer<CommandTexts>>();
}
