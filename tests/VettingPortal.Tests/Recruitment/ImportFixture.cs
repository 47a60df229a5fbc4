using System.Text;
using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;

namespace VettingPortal.Tests.Recruitment;

/// <summary>The ground the sample files were made for, and files made of lines.</summary>
internal static class ImportFixture
{
    public const string Header =
        "curp,nombres,primer_apellido,segundo_apellido,fecha_nacimiento,sexo,entidad,correo,telefono,escolaridad,perfil,campania,fecha_solicitud";

    public const string GoodLine =
        "PEGJ850101HDFRRL04,Julio,Pérez,Garza,1985-01-01,H,DF,julio@correo.example,55 1614 2408,Licenciatura,PREVENCION,2026-T4-NORTE,2026-10-01";

    public static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly string[] Profiles = ["PREVENCION", "REACCION", "INVESTIGACION"];

    public static JudgingGround Ground { get; } =
        new(
            Today,
            [
                Campaign("2026-T4-NORTE", open: true, Profiles),
                Campaign("2026-T4-CENTRO", open: true, Profiles),
                Campaign("2026-T4-SUR", open: true, Profiles),
                Campaign("2026-T4-CERRADA", open: false, Profiles),
                Campaign("2026-T4-REACCION", open: true, "REACCION"),
            ],
            Profiles
        );

    public static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "Data", name);

    public static MemoryStream File(params string[] lines) => Bytes(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));

    public static MemoryStream Bytes(params byte[] content) => new(content);

    /// <summary>A good line with some of its cells changed.</summary>
    public static string Line(params (ApplicantColumn Column, string Text)[] changes)
    {
        var cells = GoodLine.Split(',');
        foreach (var (column, text) in changes)
        {
            cells[(int)column] = text;
        }

        return string.Join(',', cells);
    }

    public static ApplicantSheet Open(Stream content)
    {
        Assert.True(ApplicantSheet.TryOpen(content, out var sheet, out var fault), fault?.Kind.ToString());
        return sheet;
    }

    public static SheetFault Refusal(Stream content)
    {
        Assert.False(ApplicantSheet.TryOpen(content, out _, out var fault));
        return fault;
    }

    public static async Task<IReadOnlyList<LineVerdict>> Judge(Stream content, IKnownPeople? known = null) =>
        await new ApplicantJudge(Ground, known ?? new PeopleOnRecord([])).Judge(Open(content).Records()).ToListAsync();

    public static async Task<LineVerdict> JudgeLine(params (ApplicantColumn Column, string Text)[] changes) =>
        Assert.Single(await Judge(File(Header, Line(changes))));

    private static CampaignOnOffer Campaign(string code, bool open, params string[] profiles) =>
        new(code, new DateOnly(2026, 8, 1), new DateOnly(2026, 12, 31), open, profiles.ToHashSet());
}

/// <summary>People already on record, in memory.</summary>
internal sealed class PeopleOnRecord(IReadOnlyCollection<KnownPerson> people, params Curp[] withOpenFile) : IKnownPeople
{
    public Task<IReadOnlySet<Curp>> WithOpenFile(IReadOnlyCollection<Curp> curps, CancellationToken cancel) =>
        Task.FromResult<IReadOnlySet<Curp>>(withOpenFile.Intersect(curps).ToHashSet());

    public Task<IReadOnlyCollection<KnownPerson>> BornOn(
        IReadOnlyCollection<DateOnly> days,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyCollection<KnownPerson>>([
            .. people.Where(person => days.Contains(person.Curp.BornOn)),
        ]);
}
