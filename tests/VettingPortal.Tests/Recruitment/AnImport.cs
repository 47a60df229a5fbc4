using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Recruitment;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.People;

namespace VettingPortal.Tests.Recruitment;

/// <summary>Files of applicants who do not exist, and what becomes of them.</summary>
internal static class AnImport
{
    private static readonly string[] Surnames = ["PEREZ", "GARZA", "LOPEZ", "RUIZ", "SOTO", "MEDINA", "CANTU", "RIOS"];
    private static readonly string[] Names = ["JULIO", "ELENA", "MARTIN", "ROSA", "HECTOR", "LUISA", "PABLO", "INES"];

    /// <summary>Good lines, each of another person.</summary>
    public static string[] Lines(int count, int from = 0) =>
        [ImportFixture.Header, .. Enumerable.Range(from, count).Select(Line)];

    public static async Task<(ImportProgress Progress, List<LineVerdict> Verdicts)> Commit(
        TestPortal portal,
        string[] lines,
        Role role = Role.REC
    )
    {
        using var content = ImportFixture.Bytes(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));
        return await Commit(portal, content, role);
    }

    public static async Task<(ImportProgress Progress, List<LineVerdict> Verdicts)> Commit(
        TestPortal portal,
        Stream content,
        Role role = Role.REC,
        Action<ImportProgress>? progressed = null,
        CancellationToken cancel = default
    )
    {
        var hash = await ApplicantImport.HashOf(content, cancel);
        List<LineVerdict> verdicts = [];
        var progress = await portal
            .Services.GetRequiredService<ApplicantImport>()
            .Commit(
                portal.As(role),
                ImportFixture.Open(content),
                new(ImportBatchId.New(), "oficina.csv", hash, PrivacyNotices.Current),
                verdict =>
                {
                    verdicts.Add(verdict);
                    return Task.CompletedTask;
                },
                progressed ?? (_ => { }),
                cancel
            );
        return (progress, verdicts);
    }

    private static string Line(int at)
    {
        var born = new DateOnly(1985, 1, 1).AddDays(at % 6_000);
        var (first, second, given) = (Surnames[at % 8], Surnames[at / 8 % 8], Names[at / 64 % 8]);
        var apart = (char)((born.Year < 2000 ? '0' : 'A') + at / 6_000 % 10);
        var letters = "BCDFGHJKLMNPQRSTVWXYZ";
        var inner = $"{letters[at % 21]}{letters[at / 21 % 21]}{letters[at / 441 % 21]}";
        var curp = ACurp.WithCheckDigit(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{first[0]}E{second[0]}{given[0]}{born:yyMMdd}HDF{inner}{apart}"
            )
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{curp},{given},{first},{second},{born:yyyy-MM-dd},H,DF,,55 1614 2408,Licenciatura,PREVENCION,2026-T4-NORTE,2026-10-{1 + at % 28:00}"
        );
    }
}
