using System.Globalization;
using System.Runtime.CompilerServices;
using VettingPortal.Features.People;

namespace VettingPortal.Features.Recruitment;

/// <summary>
/// Gives each line of an applicants' file its verdict. Age, schooling and cooling-off are judged at eligibility, not here.
/// One judge judges one file: it remembers the good lines, to see when a later one names the same person.
/// </summary>
public sealed class ApplicantJudge(JudgingGround ground, IKnownPeople known)
{
    /// <summary>How many lines are looked up together, and make one act when they are committed.</summary>
    public const int ChunkSize = 1_000;

    private readonly GroundIndex _ground = new(ground);
    private readonly Dictionary<Curp, int> _goodLines = [];
    private readonly NamesByDay _namesInFile = new();

    public async IAsyncEnumerable<LineVerdict> Judge(
        IEnumerable<ApplicantRecord> records,
        [EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        foreach (var chunk in records.Chunk(ChunkSize))
        {
            LineReading[] readings = [.. chunk.Select(record => new LineReading(record, _ground))];
            HashSet<Curp> curps = [.. readings.Select(reading => reading.Curp).OfType<Curp>()];
            var open = await known.WithOpenFile(curps, cancel);
            var onRecord = new NamesByDay();
            foreach (var person in await known.BornOn([.. curps.Select(curp => curp.BornOn).Distinct()], cancel))
            {
                onRecord.Add(person.Curp, person.Name);
            }

            foreach (var reading in readings)
            {
                yield return Judge(reading, open, onRecord);
            }
        }
    }

    private LineVerdict Judge(LineReading reading, IReadOnlySet<Curp> open, NamesByDay onRecord)
    {
        List<Finding> faults = [.. Duplicates(reading.Curp, open), .. reading.Faults];
        List<Finding> warnings = [];
        if (reading is { Curp: { } curp, Name: { } name })
        {
            warnings.AddRange(CurpLetters.Misfits(curp, name).Select(Warning));
            if (faults.Count == 0)
            {
                if (onRecord.HasAnotherLike(curp, name) || _namesInFile.HasAnotherLike(curp, name))
                {
                    warnings.Add(new Finding(VerdictCodes.WarningSimilarName));
                }

                _goodLines.Add(curp, reading.Line);
                _namesInFile.Add(curp, name);
            }
        }

        return new LineVerdict(reading.Line, faults, warnings, faults.Count == 0 ? reading.Entry : null)
        {
            Cells = reading.Cells,
        };
    }

    private IEnumerable<Finding> Duplicates(Curp? curp, IReadOnlySet<Curp> open)
    {
        if (curp is not null && _goodLines.TryGetValue(curp, out var line))
        {
            yield return new Finding(VerdictCodes.DuplicateInFile, line.ToString(CultureInfo.InvariantCulture));
        }
        else if (curp is not null && open.Contains(curp))
        {
            yield return new Finding(VerdictCodes.DuplicateExisting);
        }
    }

    private static Finding Warning(CurpMisfit misfit)
    {
        var column = misfit.Part switch
        {
            NamePart.FirstSurname => ApplicantColumn.FirstSurname,
            NamePart.SecondSurname => ApplicantColumn.SecondSurname,
            NamePart.GivenNames => ApplicantColumn.GivenNames,
        };
        return new(VerdictCodes.WarningCurpLetters, ApplicantHeader.NameOf(column), misfit.Expected, misfit.Found);
    }

    /// <summary>Names by birth date, each with its words made ready once.</summary>
    private sealed class NamesByDay
    {
        private readonly Dictionary<DateOnly, List<(Curp Curp, string[] Words)>> _days = [];

        public void Add(Curp curp, PersonName name)
        {
            if (!_days.TryGetValue(curp.BornOn, out var day))
            {
                _days.Add(curp.BornOn, day = []);
            }

            day.Add((curp, SimilarNames.Words(name)));
        }

        public bool HasAnotherLike(Curp curp, PersonName name)
        {
            if (!_days.TryGetValue(curp.BornOn, out var day))
            {
                return false;
            }

            var words = SimilarNames.Words(name);
            return day.Exists(other =>
                other.Curp != curp && SimilarNames.Score(words, other.Words) >= SimilarNames.Threshold
            );
        }
    }
}
