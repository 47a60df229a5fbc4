using CsCheck;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Kernel;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Evaluations;

/// <summary>The draw can be done again from its seed, is fair, and leaves out whoever has a conflict.</summary>
public sealed class EvaluatorDrawTests
{
    private static readonly Guid[] Three = [.. Enumerable.Range(1, 3).Select(i => new Guid(i, 0, 0, new byte[8]))];

    [Fact]
    public void Choose_FromAKnownSeed_IsAlwaysTheSame()
    {
        var seed = Enumerable.Range(0, 32).Select(i => (byte)i).ToArray();

        Assert.Equal(Three[Expected(seed, 3)], EvaluatorDraw.Choose(seed, Three));
        Assert.Equal(EvaluatorDraw.Choose(seed, Three), EvaluatorDraw.Choose(seed, Three));
    }

    [Fact]
    public void Choose_OfThree_IsFair()
    {
        var drawn = Enumerable
            .Range(0, 9_000)
            .Select(i => EvaluatorDraw.Choose([.. BitConverter.GetBytes(i), .. new byte[28]], Three))
            .CountBy(who => who)
            .ToDictionary();

        Assert.All(Three, who => Assert.InRange(drawn[who], 2_800, 3_200));
    }

    [Fact]
    public void Choose_AnyCandidates_IsOneOfThem() =>
        Gen.Select(Gen.Byte.Array[32], Gen.Guid.Array[1, 20])
            .Sample((seed, candidates) => candidates.Contains(EvaluatorDraw.Choose(seed, candidates)));

    [Fact]
    public void Hold_WithConflicts_KeepsEveryoneAndChoosesAmongTheRest()
    {
        var file = AVettingFile.Eligible();
        var draw = Draw.Hold(
            DrawId.New(),
            file,
            EvaluationKind.Medical,
            [(Three[2], null), (Three[0], DrawExclusion.HasDuty), (Three[1], DrawExclusion.SameSurnames)],
            EvaluatorDraw.NewSeed(new Chance()),
            AVettingFile.Coordinator,
            AVettingFile.Noon
        );

        Assert.Equal(Three[2], draw.Chosen);
        Assert.Equal(
            [(Three[0], DrawExclusion.HasDuty), (Three[1], DrawExclusion.SameSurnames), (Three[2], null)],
            draw.Candidates.Select(candidate => (candidate.User, candidate.Exclusion))
        );
    }

    [Fact]
    public void Hold_WithNobodyLeft_IsRefused()
    {
        var refusal = Record.Exception(() =>
            Draw.Hold(
                DrawId.New(),
                AVettingFile.Eligible(),
                EvaluationKind.Medical,
                [(Three[0], DrawExclusion.OwnFile)],
                EvaluatorDraw.NewSeed(new Chance()),
                AVettingFile.Coordinator,
                AVettingFile.Noon
            )
        );

        Assert.Equal("evaluations.nobody-to-draw", Assert.IsType<RuleBrokenException>(refusal).Rule);
    }

    [Fact]
    public void Judge_ByEachConflict_NamesIt()
    {
        var file = AVettingFile.Eligible();
        var subject = PersonName.Parse("Lucía", "Hernández", "Baeza");
        var close = new Dictionary<Guid, TooClose>
        {
            [Three[2]] = TooClose.Tie,
            [AVettingFile.Legal.Id] = TooClose.Unit,
        };

        Assert.Equal(DrawExclusion.DeclaredTie, Judge(new OfficeHolder(Three[2], "A B")));
        Assert.Equal(DrawExclusion.SameUnit, Judge(new OfficeHolder(AVettingFile.Legal.Id, "A B")));
        Assert.Equal(DrawExclusion.OwnFile, Judge(new OfficeHolder(Three[0], "A B", AVettingFile.Subject)));
        Assert.Equal(DrawExclusion.HasDuty, Judge(new OfficeHolder(AVettingFile.Clerk.Id, "A B")));
        Assert.Equal(DrawExclusion.Relieved, Judge(new OfficeHolder(Three[1], "A B")));
        Assert.Equal(DrawExclusion.SameSurnames, Judge(new OfficeHolder(Three[0], "Raúl HERNANDEZ Baeza")));
        Assert.Null(Judge(new OfficeHolder(Three[0], "Raúl Hernández Solís")));
        Assert.Null(Judge(new OfficeHolder(Three[0], "Raúl Baeza Hernández")));

        Assert.Equal(DrawExclusion.NotVetted, Judge(new OfficeHolder(Three[0], "Raúl Baeza Hernández"), vetted: false));
        Assert.Equal(DrawExclusion.DeclaredTie, Judge(new OfficeHolder(Three[2], "A B"), vetted: false));
        Assert.Null(Judge(new OfficeHolder(Three[0], "Raúl Baeza Hernández"), vetted: true));

        DrawExclusion? Judge(OfficeHolder holder, bool? vetted = null) =>
            ConflictFilter.Judge(holder, file, subject, close, Three[1], new AccessAct.Serve(vetted));
    }

    // The rule as the class states it, written a second time.
    private static int Expected(byte[] seed, int count)
    {
        var hash = System.Security.Cryptography.SHA256.HashData([.. seed, 0, 0, 0, 0]);
        return (int)(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash) % (ulong)count);
    }
}
