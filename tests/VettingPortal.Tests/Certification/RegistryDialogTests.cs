using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VettingPortal.Features.Certification;
using VettingPortal.Features.People;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Drafts;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Certification;

/// <summary>The key and the day of the national registry, as the registrar types them.</summary>
public sealed class RegistryDialogTests : PageTest
{
    private const string Form = "certification/1";
    private const string Key = "NUOV2026000000017";

    private readonly List<(Cuip?, DateOnly?)> _acts = [];
    private Outcome _outcome = new Outcome.Done();

    [Fact]
    public async Task Refused_IsReadBesideWhatWasTyped()
    {
        _outcome = new Outcome.Refused("certification.registry-missing");
        await Keep();
        await Show(mayWait: false);

        PressInDialog("Guardar");

        Dialogs.WaitForAssertion(() => Assert.Contains("certification.registry-missing", Dialogs.Markup));
        Assert.Equal(Key, Dialogs.Find("#cuip").GetAttribute("value"));
        Assert.NotNull(await Kept());
    }

    [Fact]
    public async Task Done_ClosesAndForgetsTheDraft()
    {
        await Keep();
        var shown = await Show(mayWait: false);

        PressInDialog("Guardar");

        Assert.Equal(_outcome, (await shown.Result)!.Data);
        Assert.Equal(
            (Cuip.TryParse(Key, out var cuip) ? cuip : null, new DateOnly(2026, 11, 20)),
            Assert.Single(_acts)
        );
        Dialogs.WaitForAssertion(() => Assert.Null(Kept().GetAwaiter().GetResult()));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Empty_IsTakenOnlyWhereTheEntryMayWait(bool mayWait, int acts)
    {
        await Show(mayWait);

        PressInDialog(mayWait ? "Abrir la certificación" : "Guardar");

        Dialogs.WaitForAssertion(() => Assert.Equal(acts, _acts.Count));
    }

    private async Task Keep() =>
        await Drafts.Save(UseCases.Me!.Id, Form, ((string?)Key, new DateOnly?(new(2026, 11, 20))));

    private Task<KeptDraft<(string?, DateOnly?)>?> Kept() => Drafts.Load<(string?, DateOnly?)>(UseCases.Me!.Id, Form);

    private Task<IDialogReference> Show(bool mayWait) =>
        ShowDialog(
            new DialogParameters<RegistryDialog>
            {
                { dialog => dialog.MayWait, mayWait },
                { dialog => dialog.Draft, Form },
                { dialog => dialog.Act, Act },
            }
        );

    private Task<Outcome> Act(Cuip? cuip, DateOnly? day)
    {
        _acts.Add((cuip, day));
        return Task.FromResult(_outcome);
    }
}
