using System.Globalization;
using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Integrity;

/// <summary>
/// What a flag says that the portal raised by itself, because somebody declared a tie after acting on the person's file (SOD-12). It is
/// kept as codes, one line for each duty, and told in the reader's language.
/// </summary>
public sealed record LateTie(TieKind Kind, DateOnly DeclaredOn, IReadOnlyList<LateTie.Work> Before)
{
    private const string Mark = "integrity.late-tie";
    private const string Day = "yyyy-MM-dd";
    private const int Most = 50;

    /// <summary>One duty on one file, and the day it was taken.</summary>
    public sealed record Work(string File, Duty Duty, EvaluationKind? Phase, DateOnly Since);

    public static LateTie Of(TieDeclared tie, IReadOnlyList<EarlierWork> work, DateOnly today) =>
        new(
            tie.Kind,
            today,
            [
                .. work.Take(Most)
                    .Select(one => new Work(
                        one.File.Number,
                        one.Seat.Duty,
                        one.Seat.Phase,
                        MexicoTime.DayOf(one.Seat.Since)
                    )),
            ]
        );

    /// <summary>The narrative as it is stored.</summary>
    public string Written() =>
        string.Join(
            '\n',
            Before
                .Select(one => $"{one.File} {one.Duty} {one.Phase?.ToString() ?? "-"} {Text(one.Since)}")
                .Prepend($"{Mark} {Kind} {Text(DeclaredOn)}")
        );

    /// <summary>Null where somebody wrote the narrative.</summary>
    public static LateTie? Read(string narrative)
    {
        var lines = narrative.Split('\n').Select(line => line.Split(' ')).ToList();
        return lines[0] is [Mark, var kind, var day]
            ? new(Enum.Parse<TieKind>(kind), DayOf(day), [.. lines.Skip(1).Select(Line)])
            : null;
    }

    private static Work Line(string[] words) =>
        new(
            words[0],
            Enum.Parse<Duty>(words[1]),
            Enum.TryParse<EvaluationKind>(words[2], out var phase) ? phase : null,
            DayOf(words[3])
        );

    private static string Text(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    private static DateOnly DayOf(string text) => DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture);
}
