using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using VettingPortal.Host.Web;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Shared;

/// <summary>Who is no longer signed in is sent to the door, whether or not their browser is still there to go.</summary>
public sealed class RedirectToSignInTests : PageTest
{
    [Fact]
    public void Redirect_InACircuit_LeavesForTheDoorAndComesBackHere()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/files?state=Draft");

        Render<RedirectToSignIn>();

        Assert.Equal(
            "/account/sign-in?returnUrl=%2Ffiles%3Fstate%3DDraft",
            Assert.Single(JSInterop.VerifyInvoke("portal.leave").Arguments)
        );
    }

    [Theory]
    [MemberData(nameof(Departures))]
    public void Redirect_OfABrowserThatHasLeft_IsNoFailure(Exception left)
    {
        JSInterop.SetupVoid("portal.leave", _ => true).SetException(left);

        var redirect = Record.Exception(() => Render<RedirectToSignIn>());

        Assert.Null(redirect);
    }

    public static TheoryData<Exception> Departures() =>
        [new TaskCanceledException(), new JSDisconnectedException("gone")];
}
