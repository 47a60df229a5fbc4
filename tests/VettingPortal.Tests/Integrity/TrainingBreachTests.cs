using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Training;

namespace VettingPortal.Tests.Integrity;

/// <summary>R-ACA-05: what happens at the academy reaches internal affairs, and the file is held at once.</summary>
public sealed class TrainingBreachTests
{
    private const string What = "En el examen de derechos humanos llevaba las respuestas que le vendió un instructor.";

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Report_HoldsTheFileAndTellsInternalAffairs(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (file, flag) = await Reported(portal);

        Assert.True(await IsHeld(portal, file));
        Assert.Equal(["ReportTrainingBreach"], (await portal.EntriesOf(flag.Value)).Select(entry => entry.Act));
        Assert.DoesNotContain(await portal.EntriesOf(file.Value), entry => entry.Act == nameof(ReportTrainingBreach));
        var sheet = await portal.As(Role.IAD).Ask(new FindFlag(flag));
        Assert.Equal((FlagState.Flagged, IntegrityCategory.IA22), (sheet.Flag.State, sheet.Flag.Category));
        Assert.Single(sheet.Files);
        Assert.NotNull(sheet.Flag.ReviewOn);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Dismiss_TakesTheHoldOff(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (file, flag) = await Reported(portal);

        var dismissed = await portal.As(Role.IAD).Run(new DismissFlag(flag, AFlag.Why, Seen: 1));

        Assert.True(dismissed.IsDone, dismissed.Obstacle);
        Assert.False(await IsHeld(portal, file));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Order_KeepsTheHold_UntilItIsLifted(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (file, flag) = await Reported(portal);

        var ordered = await portal.As(Role.IAD).Run(new OrderHold(flag, AFlag.Why, Seen: 1));

        Assert.True(ordered.IsDone, ordered.Obstacle);
        Assert.True(await IsHeld(portal, file));
        Assert.True((await portal.As(Role.IAD).Run(new LiftOrder(flag, AFlag.Why, Seen: 2))).IsDone);
        Assert.False(await IsHeld(portal, file));
    }

    [Fact]
    public async Task WhoReported_CannotTakeTheHoldOff()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var (file, _) = await Reported(portal);
        var order = await portal.Read(db => db.Set<HoldOrder>().SingleAsync());
        var both = portal.As(
            portal.ActorOf(Role.ACA) with
            {
                Permissions = new HashSet<Permission> { VettingFeature.Hold, VettingFeature.Train },
            }
        );

        Assert.Equal(order.OrderedBy, portal.ActorOf(Role.ACA).Id);
        Assert.IsType<Outcome.NotFound>(await both.Run(new LiftHold(order.Id, "Ya no hace falta.")));
        Assert.True(await IsHeld(portal, file));
    }

    [Fact]
    public async Task Report_OfSomebodyNotInTraining_OrWithoutFacts_IsRefused()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var person = ARoad.APerson();
        var file = ARoad.Approved(person);
        await portal.Given(ARoad.AProfile(), person, file);
        var report = new ReportTrainingBreach(IntegrityFlagId.New(), file.Id, TrainingBreach.Threat, What);

        Assert.Equal("integrity.not-in-training", (await portal.As(Role.ACA).Run(report)).Obstacle);
        Assert.IsType<Outcome.Forbidden>(await portal.As(Role.COO).Run(report));

        await using var other = await TestPortal.On(DatabaseProvider.Sqlite);
        var enrolled = await AClass.In(other);
        var wordless = new ReportTrainingBreach(IntegrityFlagId.New(), enrolled.File, TrainingBreach.Threat, "Poco.");
        Assert.Equal("integrity.narrative-length", (await other.As(Role.ACA).Run(wordless)).Obstacle);
        Assert.False(await IsHeld(other, enrolled.File));
    }

    private static async Task<(VettingFileId, IntegrityFlagId)> Reported(TestPortal portal)
    {
        var enrolled = await AClass.In(portal);
        var report = new ReportTrainingBreach(IntegrityFlagId.New(), enrolled.File, TrainingBreach.Cheating, What);
        var outcome = await portal.As(Role.ACA).Run(report);
        Assert.True(outcome.IsDone, outcome.Obstacle);
        return (enrolled.File, report.Flag);
    }

    private static Task<bool> IsHeld(TestPortal portal, VettingFileId id) =>
        portal.Read(db => db.Set<VettingFile>().Where(file => file.Id == id).AnyAsync(file => file.HeldSince != null));
}

/// <summary>The academy's form for it.</summary>
public sealed class BreachDialogTests : PageTest
{
    [Fact]
    public async Task Dialog_WithoutAnything_SaysWhatIsMissing_AndSendsNothing()
    {
        await Show(VettingFileId.New());

        PressInDialog("Reportar incidente de integridad");

        Assert.Equal(2, Dialogs.FindAll(".field-error").Count);
        Assert.Empty(UseCases.Sent);
    }

    [Fact]
    public async Task Dialog_FromItsDraft_SendsTheReport()
    {
        var file = VettingFileId.New();
        const string What = "Amenazó al instructor con un arma al terminar la práctica del viernes 20.";
        await Drafts.Save(
            UseCases.Me!.Id,
            $"breach/{file.Value}",
            ((TrainingBreach?)TrainingBreach.Threat, (string?)What)
        );
        await Show(file);
        Dialogs.WaitForAssertion(() => Assert.Contains(What, Dialogs.Markup));

        PressInDialog("Reportar incidente de integridad");

        var sent = Assert.IsType<ReportTrainingBreach>(Assert.Single(UseCases.Sent));
        Assert.Equal((file, TrainingBreach.Threat, What), (sent.File, sent.Breach, sent.What));
    }

    private Task<IDialogReference> Show(VettingFileId file) =>
        ShowDialog(new DialogParameters<BreachDialog> { { dialog => dialog.File, file } });
}
