using CsCheck;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using static VettingPortal.Tests.Vetting.AVettingFile;

namespace VettingPortal.Tests.Vetting;

/// <summary>
/// Ten thousand random walks of random people over a file: whatever they try in whatever order, no rule of separated duties breaks
/// (SOD-01, -04, -05, -06, -09) and no held file moves.
/// </summary>
public sealed class VettingModelTests
{
    private static readonly Actor[] People = [.. Make()];

    // Walks begin all along the road: from a draft alone few would come to the board within so many steps.
    private static readonly Func<VettingFile>[] Starts =
    [
        () => Draft(),
        () => InEvaluation(),
        () => Evaluated(),
        () => Integration(),
        () => InAdjudication(),
        NotApproved,
        InAppeal,
        InTraining,
        InCertification,
    ];

    // Where each state leads, so that a walk tries what can be.
    private static readonly ILookup<VettingState, VettingStep> Ahead = WorkflowDrawing.Ahead();

    private static readonly Gen<Try> Tries = Gen.Select(
        Gen.Int[0, 99],
        Gen.Int[0, People.Length - 1],
        Gen.Int[0, 4],
        Gen.Int[0, People.Length - 1],
        Gen.Int[0, 3],
        (what, who, kind, other, days) => new Try(what, People[who], (EvaluationKind)kind, People[other], days)
    );

    [Fact]
    public void Walks_OfRandomPeople_NeverBreakSeparatedDutiesNorMoveAHeldFile() =>
        Gen.Select(Gen.Int[0, Starts.Length - 1], Tries.Array[6, 20])
            .Sample(
                (start, tries) =>
                {
                    var (file, day) = (Starts[start](), 12);
                    foreach (var one in tries)
                    {
                        day += one.Days;
                        var before = Picture(file);
                        var held = file.IsHeld;
                        Attempt(file, one, day);
                        if (held && file.IsHeld)
                        {
                            Assert.Equal(before, Picture(file));
                        }
                        Judge(file);
                    }
                },
                iter: 10_000
            );

    // The file refuses; that is its answer. What must hold is judged afterwards.
    private static void Attempt(VettingFile file, Try one, int day)
    {
        try
        {
            Do(file, one, day);
        }
        catch (RuleBrokenException) { }
    }

    private static void Do(VettingFile file, Try one, int day)
    {
        var policy = After(day);
        switch (one.What)
        {
            case < 4:
                file.Hold(policy);
                break;
            case < 10:
                file.LiftHold(policy);
                break;
            case < 13:
                file.Void(one.Kind, AVettingFile.An(Role.DIR), policy);
                break;
            case < 16:
                file.Reassign(one.Kind, Drawn(one).Id, one.Who, policy);
                break;
            case < 50 when file.State is VettingState.InEvaluation:
                Conduct(file, one, day);
                break;
            case < 85:
                Forward(file, one, day);
                break;
            default:
                file.Take(
                    (VettingStep)((one.What * 7 + (int)one.Kind) % Enum.GetValues<VettingStep>().Length),
                    one.Who,
                    Everything(file, one, day)
                );
                break;
        }
    }

    private static void Conduct(VettingFile file, Try one, int day)
    {
        var policy = After(day);
        var phase = file.Current(one.Kind);
        var evaluator = one.What % 3 > 0 ? People.FirstOrDefault(p => p.Id == phase?.Evaluator, one.Who) : one.Who;
        switch (phase?.State)
        {
            case EvaluationState.Pending:
                file.Schedule(one.Kind, AppointmentOf(one.Kind, day + 10), true, policy);
                break;
            case EvaluationState.Scheduled when one.What % 7 == 0:
                file.NoShow(one.Kind, evaluator, After(day + 11));
                break;
            case EvaluationState.Scheduled:
                file.Begin(one.Kind, evaluator, After(day + 11));
                break;
            case EvaluationState.InProgress:
                file.Report(one.Kind, (EvaluationResult)(one.What % 4), "Hallazgos.", evaluator, policy);
                break;
            case EvaluationState.InReview when one.What % 9 == 0:
                file.SendBack(one.Kind, one.Who, policy);
                break;
            case EvaluationState.InReview:
                file.Confirm(one.Kind, one.Who, policy);
                break;
            default:
                file.Draw(one.Kind, Drawn(one).Id, policy);
                break;
        }
    }

    // What a person who means well would do next.
    private static void Forward(VettingFile file, Try one, int day)
    {
        if (file.State is VettingState.Eligible)
        {
            foreach (var kind in Enum.GetValues<EvaluationKind>().Where(kind => file.Current(kind) is null))
            {
                file.Draw(
                    kind,
                    People
                        .FirstOrDefault(
                            p => p.Is(kind.Row().Evaluator) && p.Person is null && file.HasNoDuty(p.Id),
                            People[^1]
                        )
                        .Id,
                    After(day)
                );
            }
            Enum.GetValues<ConsentKind>().ToList().ForEach(kind => file.Sign(kind, Today.Today, After(day)));
        }
        var ahead = Ahead[file.State].ToList();
        if (ahead.Count > 0)
        {
            file.Take(ahead[one.What % ahead.Count], one.Who, Everything(file, one, day));
        }
    }

    private static VettingFacts Everything(VettingFile file, Try one, int day)
    {
        var decision = (one.What % 4) switch
        {
            0 => VettingState.NotApproved,
            1 => VettingState.ApprovedWithRestrictions,
            2 => VettingState.MoreInformation,
            _ => VettingState.Approved,
        };
        var free = People.Where(p => p.Person is null && file.HasNoDuty(p.Id)).ToList();
        var two = one.What % 5 == 0 ? [one.Who.Id, one.Other.Id] : free.Take(2).Select(p => p.Id).ToList();
        var three =
            one.What % 5 == 1 ? [one.Who.Id, one.Other.Id, one.Who.Id] : free.Take(3).Select(p => p.Id).ToList();
        return Facts(day) with
        {
            ReasonCode = "D15",
            Intake = Complete,
            Eligibility = Suitable(day),
            Board = Decides(decision) with { Adjudicators = two },
            Training = Trained with { FailedOn = After(day).Today },
            Certification = Signed with
            {
                SignedBy = one.Other.Person is null ? one.Other.Id : null,
                RegisteredBy = one.Who.Id,
            },
            Appeal = new AppealFacts(three, [one.Kind]),
            Withdrawal = new(BySubject: false, LetterOnFile: true),
        };
    }

    // The draw's conflict filter never gives the subject a phase; the file cannot know whose person a user is.
    private static Actor Drawn(Try one) => one.Other.Person is null ? one.Other : People[0];

    private static void Judge(VettingFile file)
    {
        var self = People.Where(p => p.Person == Subject).Select(p => p.Id).ToHashSet();
        Assert.DoesNotContain(file.Seats, seat => self.Contains(seat.Holder));
        Assert.All(
            file.Seats.GroupBy(seat => seat.Holder),
            duties => Assert.Single(duties.Select(seat => (seat.Duty, seat.Phase)).Distinct())
        );
        Assert.DoesNotContain(file.Evaluations, e => e.Reviewer == e.Evaluator);
        Assert.Equal(0, file.Seats.Count(seat => seat.Duty is Duty.Adjudicate) % 2);
        var signatories = file.Seats.Where(seat => seat.Duty is Duty.SignCertificate).Select(seat => seat.Holder);
        Assert.DoesNotContain(
            file.Seats,
            seat => seat.Duty is Duty.RegisterCertificate && signatories.Contains(seat.Holder)
        );
    }

    private static string Picture(VettingFile file) =>
        $"{file.State} {file.Steps.Count} {string.Join(' ', file.Evaluations.Select(e => $"{e.Kind}{e.Attempt}{e.State}{e.Evaluator}{e.At}"))}";

    private static IEnumerable<Actor> Make()
    {
        foreach (var role in new[] { Role.TOXL, Role.MED, Role.PSI, Role.EXA, Role.QC, Role.BGI, Role.BGS })
        {
            for (var number = 1; number <= 3; number++)
            {
                yield return An(role, number);
            }
        }
        foreach (
            var role in new[]
            {
                Role.REC,
                Role.ELI,
                Role.COO,
                Role.BRD,
                Role.ADJ,
                Role.LEG,
                Role.CERT,
                Role.DIR,
                Role.ACA,
            }
        )
        {
            yield return An(role, 1);
            yield return An(role, 2, role is Role.ELI or Role.CERT ? Subject : null);
        }
        yield return new Actor(
            new Guid("00000000-0000-4000-8000-0000000000aa"),
            "",
            Enum.GetValues<Role>().ToHashSet(),
            An(Role.REC).Permissions
        );
    }

    private sealed record Try(int What, Actor Who, EvaluationKind Kind, Actor Other, int Days);
}
