using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Oversight;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Integrity;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Users;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Oversight;

/// <summary>The portal looks through the ledger's readings, and tells of each thing once.</summary>
public sealed class WatchReadsTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task WatchReads_OfThreeFilesWithoutATask_TellsTheAuditorOnce(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (snooper, files) = await Office(portal, 3);
        foreach (var file in files.Take(2))
        {
            await portal.As(snooper).Ask(new OpenPhase(file.Id, EvaluationKind.Medical, "AP04"));
        }
        await Watched(portal);
        Assert.Empty(await Alerts(portal));

        await portal.As(snooper).Ask(new OpenPhase(files[2].Id, EvaluationKind.Medical, "AP04"));
        await Watched(portal);
        await Watched(portal);

        var alert = Assert.Single(await Alerts(portal));
        Assert.Equal((AlertKind.ReadWithoutTask, (Guid?)snooper.Id, "3"), (alert.Kind, alert.User, alert.Facts));
        Assert.Equal(["WatchReads/done", "WatchReads/done", "WatchReads/done"], await Runs(portal));

        var conclude = new ConcludeAlert(alert.Id, "Se habló con la dirección; hubo una auditoría.", alert.Version);
        Assert.True((await portal.As(Role.AUD).Run(conclude)).IsDone);
        await Watched(portal);
        Assert.Empty(await Alerts(portal));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task WatchReads_OfOnesOwnPhases_TellsNothing(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (_, files) = await Office(portal, 3);
        foreach (var file in files)
        {
            await portal.As(Role.MED).Ask(new OpenPhase(file.Id, EvaluationKind.Medical, "AP01"));
        }

        await Watched(portal);

        Assert.Empty(await Alerts(portal));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task WatchReads_OfAPersonWithBothSurnames_TellsTheAuditor(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (kin, files) = await Office(portal, 1, "Rosa Gómez Núñez");
        await portal.As(kin).Ask(new OpenPhase(files[0].Id, EvaluationKind.Medical, "AP04"));

        await Watched(portal);

        var alert = Assert.Single(await Alerts(portal));
        Assert.Equal((AlertKind.ReadOfNamesake, files[0].Id.Value), (alert.Kind, alert.About));
    }

    private static async Task<(Actor Director, List<VettingFile> Files)> Office(
        TestPortal portal,
        int count,
        string name = "Ana Ríos"
    )
    {
        var user = AUser.Named();
        user.Rename(name, null);
        var people = Enumerable.Range(1, count).Select(i => AFlag.APerson(i)).ToList();
        var files = people
            .Select((one, i) => AVettingFile.InEvaluation(AVettingFile.Draft(one.Id, $"EXP-2026-00000{i + 1}")))
            .ToList();
        await portal.Given([user, AUser.InForce(user, Role.DIR), .. people, .. files]);
        return (portal.ActorOf(Role.DIR) with { Id = user.Id.Value }, files);
    }

    private static async Task Watched(TestPortal portal)
    {
        var system = portal.Services.GetRequiredService<Door>().System;
        Assert.True((await portal.As(system).Run(new WatchReads())).IsDone);
    }

    private static async Task<IReadOnlyList<ListAlerts.Row>> Alerts(TestPortal portal) =>
        (await portal.As(Role.AUD).Ask(new ListAlerts())).Rows;

    private static Task<List<string>> Runs(TestPortal portal) =>
        portal.Read(db =>
            db.Ledger.Where(entry => entry.Act == nameof(WatchReads))
                .Select(entry => entry.Act + "/" + entry.Ending)
                .ToListAsync()
        );
}
