using VettingPortal.Kernel;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Access;

using Access = VettingPortal.Kernel.Access;

/// <summary>Separation of duties as one decision: each of its rules refused once, and nothing else in the way.</summary>
public sealed class DecideTests
{
    private static readonly Guid Subject = Guid.CreateVersion7();

    private static readonly Actor Me = AVettingFile.An(Role.PSI);

    private static readonly Guid Another = Guid.CreateVersion7();

    private static readonly AccessAct[] Acts =
    [
        new AccessAct.Deal(),
        new AccessAct.Take("Evaluate", "Medical"),
        new AccessAct.Review(Another),
        new AccessAct.Register(Another),
        new AccessAct.Correct(Another),
        new AccessAct.Serve(true),
    ];

    [Fact]
    public void SOD01_OwnRecord_IsRefusedWhateverTheAct() =>
        Assert.All(
            Acts,
            act =>
                Assert.Equal(SeparationRule.OwnRecord, Access.Decide(Me with { Person = Subject }, act, new(Subject)))
        );

    [Fact]
    public void SOD02And03_OfSomebodyTooClose_IsRefusedWhateverTheAct() =>
        Assert.All(
            Acts,
            act =>
                Assert.Equal(
                    SeparationRule.TooClose,
                    Access.Decide(Me with { Barred = new HashSet<Guid> { Subject } }, act, new(Subject))
                )
        );

    [Fact]
    public void AnyAct_OfSomebodyElseAndWithoutAPart_IsAllowed() =>
        Assert.All(
            Acts,
            act =>
                Assert.Null(
                    Access.Decide(
                        Me with
                        {
                            Person = Another,
                            Barred = new HashSet<Guid> { Me.Id },
                        },
                        act,
                        new(Subject, [new("Register", null, Another)])
                    )
                )
        );

    [Theory]
    [InlineData("Register", null, SeparationRule.OneDuty)]
    [InlineData("Evaluate", "Polygraph", SeparationRule.OneDuty)]
    [InlineData("Evaluate", "Medical", null)]
    public void SOD04_WithASeat_TakesNoOther(string duty, string? part, SeparationRule? rule) =>
        Assert.Equal(
            rule,
            Access.Decide(
                Me,
                new AccessAct.Take("Evaluate", "Medical"),
                new(Subject, [new(duty, part, Me.Id), new("Review", "Medical", Another)])
            )
        );

    [Fact]
    public void SOD05_OwnEvaluation_IsNotReviewed() =>
        Assert.Equal(SeparationRule.OwnWork, Access.Decide(Me, new AccessAct.Review(Me.Id), AccessRecord.OfNobody));

    [Fact]
    public void SOD09_WhoSigned_DoesNotRegister() =>
        Assert.Equal(
            SeparationRule.SignedByOneself,
            Access.Decide(Me, new AccessAct.Register(Me.Id), AccessRecord.OfNobody)
        );

    [Fact]
    public void SOD12_WhoSteppedBack_DoesNotReturn() =>
        Assert.Equal(
            SeparationRule.SteppedBack,
            Access.Decide(
                Me,
                new AccessAct.Take("Evaluate", "Medical"),
                new(Subject, [new("Evaluate", "Medical", Me.Id, Ended: true)])
            )
        );

    [Fact]
    public void SOD14_WhoAsksForACorrection_DoesNotApproveIt() =>
        Assert.Equal(SeparationRule.AskedByOneself, Access.Decide(Me, new AccessAct.Correct(Me.Id), new(Subject)));

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, SeparationRule.NotVetted)]
    [InlineData(null, null)]
    public void SOD15_WithoutOnesOwnVetting_IsGivenNoWork(bool? vetted, SeparationRule? rule) =>
        Assert.Equal(rule, Access.Decide(Me, new AccessAct.Serve(vetted), new(Subject)));
}
