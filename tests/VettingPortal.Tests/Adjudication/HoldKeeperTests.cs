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

/// <summary>A medical hold goes to a physician without conflict, who sees the file as long as they keep the hold, and nobody else is told.</summary>
public sealed class HoldKeeperTests
{
    private const string Why = "Falta un estudio del corazón.";

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task MedicalHold_OfSomebodyBlocked_GoesToOneWhoSeesAndLiftsIt(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(draft => AVettingFile.InEvaluation(draft));
        var physician = file.Current(EvaluationKind.Medical)!.Evaluator;
        var user = PortalUser.Register(new(physician), "med.uno", "Med Uno", null, new(), new(), AUser.Today);
        await portal.Given(user, AUser.InForce(user, Role.MED));
        var place = new PlaceHold(file.Id, HoldOrderId.New(), HoldCause.Medical, Why);
        Done(await portal.As(portal.ActorOf(Role.MED) with { Id = physician }).Run(place));
        await DeclaresTie(portal, file, portal.ActorOf(Role.MED, 2));

        Done(await portal.As(Role.SYS).Run(new BlockUser(user.Id, "Perdió su equipo.")));

        var next = (await portal.Read(db => db.Set<HoldOrder>().SingleAsync(one => one.Id == place.Order))).OrderedBy;
        Assert.Equal(portal.ActorOf(Role.MED, 3).Id, next);
        var keeper = portal.As(Role.MED, 3);
        Assert.Equal(file.Number, (await keeper.Ask(new FindVettingFile(file.Number))).Number);
        Assert.Equal(place.Order, Assert.Single(await keeper.Ask(new ListMyHolds(file.Id))).Order);
        Assert.DoesNotContain(
            (await portal.As(Role.COO).Ask(new FindVettingFile(file.Number))).Seats,
            seat => seat.Holder == next
        );
        Done(await keeper.Run(new LiftHold(place.Order, "Los estudios están completos.")));
        Assert.False((await portal.Stored(file.Id)).IsHeld);
        await Assert.ThrowsAsync<RecordNotFoundException>(() => keeper.Ask(new FindVettingFile(file.Number)));
        Assert.Equal("LiftHold done", await LastOf(portal, place.Order.Value));
    }

    private static async Task DeclaresTie(TestPortal portal, VettingFile file, Actor actor)
    {
        var curp = await portal.Read(async db =>
            (await db.Set<Person>().SingleAsync(person => person.Id == file.Person)).Curp
        );
        Done(await portal.As(actor).Run(new DeclareTie(DeclaredTieId.New(), curp, TieKind.Relative)));
    }

    private static async Task<string> LastOf(TestPortal portal, Guid subject)
    {
        var entry = (await portal.EntriesOf(subject))[^1];
        return $"{entry.Act} {entry.Ending}";
    }

    private static void Done(Outcome outcome) => Assert.True(outcome.IsDone, outcome.Obstacle);
}
