using System.Globalization;
using System.Text;
using VettingPortal.Features.People;

namespace VettingPortal.Benchmarks;

/// <summary>A file of so many applicants who do not exist, each another person.</summary>
internal static class Applicants
{
    private const string Header =
        "curp,nombres,primer_apellido,segundo_apellido,fecha_nacimiento,sexo,entidad,correo,telefono,escolaridad,perfil,campania,fecha_solicitud";

    private const string Letters = "BCDFGHJKLMNPQRSTVWXYZ";

    private static readonly string[] Surnames = ["PEREZ", "GARZA", "LOPEZ", "RUIZ", "SOTO", "MEDINA", "CANTU", "RIOS"];
    private static readonly string[] Names = ["JULIO", "ELENA", "MARTIN", "ROSA", "HECTOR", "LUISA", "PABLO", "INES"];
    private static readonly string[] Regions = ["NORTE", "CENTRO", "SUR"];
    private static readonly string[] Profiles = ["PREVENCION", "REACCION", "INVESTIGACION"];

    public static MemoryStream File(int count) =>
        new(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, count).Select(Line).Prepend(Header))));

    private static string Line(int at)
    {
        var born = new DateOnly(1985, 1, 1).AddDays(at % 6_000);
        var (first, second, given) = (Surnames[at % 8], Surnames[at / 8 % 8], Names[at / 64 % 8]);
        var apart = (char)((born.Year < 2000 ? '0' : 'A') + (at / 6_000 % 10));
        var inner = $"{Letters[at % 21]}{Letters[at / 21 % 21]}{Letters[at / 441 % 21]}";
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"{first[0]}E{second[0]}{given[0]}{born:yyMMdd}HDF{inner}{apart}"
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{head}{Curp.CheckDigit(head + "0")},{given},{first},{second},{born:yyyy-MM-dd},H,DF,,55 1614 2408,Licenciatura,{Profiles[at % 3]},2026-T4-{Regions[at / 3 % 3]},2026-10-{1 + (at % 28):00}"
        );
    }
}
