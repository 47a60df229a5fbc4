using CsCheck;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;
using static VettingPortal.Kernel.Role;

namespace VettingPortal.Tests.Users;

public sealed class RoleCombinationsTests
{
    private static readonly Role[] Case =
    [
        REC,
        ELI,
        TOXL,
        MED,
        PSI,
        EXA,
        QC,
        BGI,
        BGS,
        ACA,
        ADJ,
        BRD,
        CERT,
        DIR,
        IAI,
        IAD,
        HR,
        LEG,
        DPO,
        LIA,
        COO,
    ];

    private static readonly Role[] Vetting =
    [
        REC,
        ELI,
        TOXL,
        MED,
        PSI,
        EXA,
        QC,
        BGI,
        BGS,
        ACA,
        ADJ,
        BRD,
        CERT,
        DIR,
        COO,
    ];

    [Fact]
    public void Forbidden_SystemWithAnyCaseRole() =>
        Assert.All(Case, role => Assert.True(RoleCombinations.Forbidden(SYS, role)));

    [Fact]
    public void Forbidden_InternalAffairsWithAnyVettingRole() =>
        Assert.All(
            Vetting,
            role => Assert.True(RoleCombinations.Forbidden(IAI, role) && RoleCombinations.Forbidden(IAD, role))
        );

    [Fact]
    public void Forbidden_AuditorWithAnyoneWhoWrites() =>
        Assert.All(Case.Append(SYS).Append(LDR), role => Assert.True(RoleCombinations.Forbidden(AUD, role)));

    [Fact]
    public void Forbidden_LeadershipWithAnyoneWhoSeesAPersonsData() =>
        Assert.All(Case, role => Assert.True(RoleCombinations.Forbidden(LDR, role)));

    [Theory]
    [InlineData(DPO, ADJ)]
    [InlineData(DPO, BRD)]
    [InlineData(REC, ADJ)]
    [InlineData(REC, BRD)]
    public void Forbidden_WhoWouldDecideOnTheirOwnWork(Role one, Role other) =>
        Assert.True(RoleCombinations.Forbidden(one, other));

    [Theory]
    [InlineData(REC, ELI)]
    [InlineData(EXA, QC)]
    [InlineData(IAI, IAD)]
    [InlineData(DPO, LEG)]
    [InlineData(ADJ, BRD)]
    [InlineData(HR, LEG)]
    [InlineData(SYS, SUBJ)]
    public void Forbidden_OthersAreNot(Role one, Role other) => Assert.False(RoleCombinations.Forbidden(one, other));

    [Fact]
    public void Forbidden_IsTheSameBothWays() =>
        Gen.Select(Gen.Enum<Role>(), Gen.Enum<Role>())
            .Sample((one, other) => RoleCombinations.Forbidden(one, other) == RoleCombinations.Forbidden(other, one));
}
