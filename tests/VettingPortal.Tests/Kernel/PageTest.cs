using System.Globalization;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;
using MudBlazor.Services;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Drafts;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Shared;

namespace VettingPortal.Tests.Kernel;

/// <summary>
/// What every page test needs: MudBlazor, the words of all features in Spanish, a circuit, a signed-in person, the 24th of November
/// 2026 at 10:42 in Mexico City, and use cases that answer as told.
/// </summary>
public abstract class PageTest : BunitContext, IAsyncLifetime
{
    // Only what a form keeps as a draft comes here, so most tests never make it.
    private readonly Lazy<TestDatabase> _database = new(() =>
        TestDatabase.Make(DatabaseProvider.Sqlite).GetAwaiter().GetResult()
    );

    private IRenderedComponent<MudPopoverProvider>? _popovers;
    private IRenderedComponent<MudDialogProvider>? _dialogs;

    protected PageTest()
    {
        Speak("es-MX");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddPortalKernel(_ => _database.Value.Settings);
        Services.AddSingleton(LedgerSettings.In(Path.Combine(Path.GetTempPath(), "vp-pages"), relaxed: true));
        Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<PortalTexts>();
        Services.AddFeature<SharedFeature>();
        Services.AddPortalFeatures();
        Services.AddScoped<IUseCases>(provider => new ConfirmingUseCases(
            UseCases,
            provider.GetRequiredService<Confirmations>()
        ));
        Person = AddAuthorization();
        Person.SetAuthorized("persona");
        UseCases.Me = An(Role.COO);
    }

    protected FakeUseCases UseCases { get; } = new();

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 16, 42, 0, TimeSpan.Zero));

    protected BunitAuthorizationContext Person { get; }

    /// <summary>What forms keep of the person who types.</summary>
    protected DraftStore Drafts => Services.GetRequiredService<DraftStore>();

    /// <summary>Where menus and the lists of selects are found.</summary>
    protected IRenderedComponent<MudPopoverProvider> Popovers => _popovers ??= Render<MudPopoverProvider>();

    /// <summary>Where dialogs are shown.</summary>
    protected IRenderedComponent<MudDialogProvider> Dialogs => _dialogs ??= Render<MudDialogProvider>();

    /// <summary>Shows a dialog as a page would; its answer comes when it is closed.</summary>
    protected async Task<IDialogReference> ShowDialog<TDialog>(DialogParameters<TDialog> parameters)
        where TDialog : IComponent
    {
        _ = Popovers;
        return await Dialogs.InvokeAsync(() =>
            Services.GetRequiredService<IDialogService>().ShowAsync<TDialog>("x", parameters)
        );
    }

    /// <summary>Presses the button of these words in the dialog.</summary>
    protected void PressInDialog(string words) =>
        Dialogs.FindAll("button").Last(button => button.TextContent.Trim() == words).Click();

    /// <summary>A person who holds these offices and what the features give them.</summary>
    protected static Actor An(params Role[] roles) => With(Held(roles), roles);

    protected static Actor With(IReadOnlySet<Permission> permissions, params Role[] roles) =>
        new(Guid.CreateVersion7(), "Persona de Prueba", roles.ToHashSet(), permissions);

    protected static void Speak(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
    }

    /// <summary>Closes the list of services, so it comes after the test's own constructor has added to it.</summary>
    ValueTask IAsyncLifetime.InitializeAsync()
    {
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return ValueTask.CompletedTask;
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        if (_database.IsValueCreated)
        {
            await _database.Value.DisposeAsync();
        }
    }

    private static IReadOnlySet<Permission> Held(Role[] roles) =>
        new ServiceCollection().AddPortalFeatures().Catalogue().HeldBy(roles);
}
