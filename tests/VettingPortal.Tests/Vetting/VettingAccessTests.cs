using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Certification;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Evaluations;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Vetting;

public sealed class VettingAccessTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task VisibleTo_SomebodyWithoutRoles_IsNothingWhateverTheyArePermitted(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        await portal.Holds(AVettingFile.Received);
        var system = portal.Services.GetRequiredService<Door>().System;
        var roleless = new Actor(Guid.CreateVersion7(), "Ana", new HashSet<Role>(), system.Permissions);

        Assert.Equal(1, await Seen(portal, system));
        Assert.Equal(0, await Seen(portal, roleless));
        Assert.Equal(0, await Seen(portal, PublicActor.Instance));
        Assert.Equal(0, await Seen(portal, roleless with { Id = Guid.Empty }));
    }

    private static Task<int> Seen(TestPortal portal, Actor actor) =>
        portal.Read(db => db.Set<VettingFile>().VisibleTo(actor).CountAsync());
}
