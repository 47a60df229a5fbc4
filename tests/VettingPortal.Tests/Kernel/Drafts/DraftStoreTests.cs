using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Drafts;

namespace VettingPortal.Tests.Kernel.Drafts;

public sealed class DraftStoreTests
{
    private static readonly Guid Author = Guid.CreateVersion7();

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Save_Twice_KeepsTheLaterForItsAuthorAlone(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var drafts = portal.Services.GetRequiredService<DraftStore>();

        await drafts.Save(Author, "applicant", new Typed("Pérez"), TestContext.Current.CancellationToken);
        await drafts.Save(Author, "applicant", new Typed("Pérez Garza"), TestContext.Current.CancellationToken);

        var kept = await drafts.Load<Typed>(Author, "applicant", TestContext.Current.CancellationToken);
        Assert.Equal(new("Pérez Garza"), kept?.Content);
        Assert.Equal(portal.Clock.GetUtcNow(), kept?.SavedAt);
        Assert.Null(
            await drafts.Load<Typed>(Guid.CreateVersion7(), "applicant", TestContext.Current.CancellationToken)
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Save_Content_IsNotReadableInTheDatabase(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var drafts = portal.Services.GetRequiredService<DraftStore>();

        await drafts.Save(Author, "applicant", new Typed("Garza"), TestContext.Current.CancellationToken);

        var stored = await portal.Read(db => db.Set<FormDraft>().SingleAsync());
        Assert.DoesNotContain("Garza", System.Text.Encoding.UTF8.GetString(stored.Content), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Discard_Draft_LeavesNothing(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var drafts = portal.Services.GetRequiredService<DraftStore>();
        await drafts.Save(Author, "applicant", new Typed("Garza"), TestContext.Current.CancellationToken);

        await drafts.Discard(Author, "applicant", TestContext.Current.CancellationToken);

        Assert.Null(await drafts.Load<Typed>(Author, "applicant", TestContext.Current.CancellationToken));
    }

    private sealed record Typed(string Text);
}
