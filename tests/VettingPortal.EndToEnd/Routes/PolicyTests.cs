using VettingPortal.EndToEnd.Stage;

namespace VettingPortal.EndToEnd.Routes;

/// <summary>The browser tells of what the content security policy stops, so that no page's silence is deafness.</summary>
public sealed class PolicyTests(Theatre theatre)
{
    [Fact]
    public async Task Script_PutIntoAPage_IsStoppedAndHeardOf()
    {
        var page = await theatre.Visit();
        await page.Open("/account/sign-in");

        var ran = await page.EvaluateAsync<bool>(
            """
            async () => {
              const script = document.createElement('script');
              script.textContent = 'window.intruder = true';
              const heard = new Promise(done => document.addEventListener('securitypolicyviolation', done));
              document.body.append(script);
              await heard;
              return window.intruder === true;
            }
            """
        );

        Assert.False(ran);
        Assert.Contains("script-src-elem inline", Assert.Single(await page.StoppedByPolicy()));
        await page.Context.CloseAsync();
    }
}
