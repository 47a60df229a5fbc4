using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Evaluations;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Users;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Adjudication;

/// <summary>Whoever may no longer act has their work taken over at once, whatever the cause (SOD-12, §5.7).</summary>
public sealed class ReliefTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Blocked_ByAnAdministrator_IsRelievedOfTheirPhases(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var (file, user) = await Given(portal);

        var blocked = await portal.As(Role.SYS).Run(new BlockUser(user.Id, "Perdió su equipo."));

        Assert.True(blocked.IsDone, blocked.Obstacle);
        Assert.NotEqual(user.Id.Value, await EvaluatorOf(portal, file));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Revoked_OfTheOffice_IsRelievedOfWhatItGave(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var (file, user) = await Given(portal);
        var (other, office) = await portal.Read(async db =>
            (
                await db.Set<RoleGrant>().Where(grant => grant.Role == Role.HR).Select(grant => grant.Id).SingleAsync(),
                await db.Set<RoleGrant>()
                    .Where(grant => grant.Role == Role.TOXL)
                    .Select(grant => grant.Id)
                    .SingleAsync()
            )
        );

        await portal.As(Role.SYS).Run(new RevokeRoleGrant(other, "Ya no hace falta."));
        Assert.Equal(user.Id.Value, await EvaluatorOf(portal, file));
        var revoked = await portal.As(Role.SYS).Run(new RevokeRoleGrant(office, "Cambió de adscripción."));

        Assert.True(revoked.IsDone, revoked.Obstacle);
        Assert.NotEqual(user.Id.Value, await EvaluatorOf(portal, file));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task DeclaredTie_GivesThatPersonsFileToAnother(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var (file, user) = await Given(portal);
        var curp = await portal.Read(async db =>
            (await db.Set<Person>().SingleAsync(person => person.Id == file.Person)).Curp
        );
        var door = portal.As(portal.ActorOf(Role.TOXL) with { Id = user.Id.Value });

        var declared = await door.Run(new DeclareTie(DeclaredTieId.New(), curp, TieKind.Relative));

        Assert.True(declared.IsDone, declared.Obstacle);
        Assert.NotEqual(user.Id.Value, await EvaluatorOf(portal, file));
    }

    private static async Task<(VettingFile, PortalUser)> Given(TestPortal portal)
    {
        var file = await portal.Holds(draft => AVettingFile.InEvaluation(draft));
        var user = PortalUser.Register(
            new(await EvaluatorOf(portal, file)),
            "eva.luadora",
            "Eva Luadora",
            null,
            new(),
            new(),
            AUser.Today
        );
        await portal.Given(user, AUser.InForce(user, Role.TOXL), AUser.InForce(user, Role.HR));
        portal.Clock.SetUtcNow(AUser.Now);
        return (file, user);
    }

    private static async Task<Guid> EvaluatorOf(TestPortal portal, VettingFile file) =>
        (await portal.Stored(file.Id)).Current(EvaluationKind.Toxicology)!.Evaluator;
}
